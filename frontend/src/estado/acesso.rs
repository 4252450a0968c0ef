//! Who is signed in (3.2). The token lives in an `HttpOnly` cookie; this holds only what the server tells about it.

use contrato::sessao::{Conta, Sessao};
use dominio::tipo::Papel;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, FalhaApi};

/// What is known about the session.
#[derive(Debug, Clone, PartialEq)]
pub enum EstadoSessao {
    /// The first question has not been answered yet.
    Carregando,
    /// Nobody is signed in.
    Anonima,
    /// Somebody is.
    Entrou(Box<Sessao>),
    /// The server could not be asked.
    Falhou(FalhaApi),
}

/// Reactive access to the session.
#[derive(Debug, Clone, Copy)]
pub struct Acesso(RwSignal<EstadoSessao>);

impl Acesso {
    /// Asks the server who is signed in and follows every later 401; called once by the application.
    #[must_use]
    pub fn iniciar() -> Self {
        let acesso = Self(RwSignal::new(EstadoSessao::Carregando));
        api::ao_perder_sessao(move || acesso.saiu());
        acesso.carregar();
        acesso
    }

    /// Asks again, for instance after the link came back.
    pub fn carregar(self) {
        spawn_local(async move {
            self.0.set(match api::sessao::atual().await {
                Ok(Some(sessao)) => EstadoSessao::Entrou(Box::new(sessao)),
                Ok(None) => EstadoSessao::Anonima,
                Err(falha) => EstadoSessao::Falhou(falha),
            });
        });
    }

    /// The state, tracked.
    #[must_use]
    pub fn estado(self) -> EstadoSessao {
        self.0.get()
    }

    /// The signed-in person, tracked.
    #[must_use]
    pub fn conta(self) -> Option<Conta> {
        self.0.with(|estado| match estado {
            EstadoSessao::Entrou(sessao) => Some(sessao.conta.clone()),
            _ => None,
        })
    }

    /// The papel of the signed-in person, tracked.
    #[must_use]
    pub fn papel(self) -> Option<Papel> {
        self.0.with(|estado| match estado {
            EstadoSessao::Entrou(sessao) => Some(sessao.conta.papel),
            _ => None,
        })
    }

    /// True where demo data exists, tracked.
    #[must_use]
    pub fn demonstracao(self) -> bool {
        self.0
            .with(|estado| matches!(estado, EstadoSessao::Entrou(sessao) if sessao.demonstracao))
    }

    /// Records a sign-in.
    pub fn entrou(self, sessao: Sessao) {
        self.0.set(EstadoSessao::Entrou(Box::new(sessao)));
    }

    /// Records that nobody is signed in any more.
    pub fn saiu(self) {
        if self
            .0
            .with_untracked(|estado| *estado != EstadoSessao::Anonima)
        {
            self.0.set(EstadoSessao::Anonima);
        }
    }
}

/// The session of this page.
#[must_use]
pub fn usa_acesso() -> Acesso {
    expect_context()
}
