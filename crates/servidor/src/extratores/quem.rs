//! Who calls, by role: 401 without a session, 403 with the wrong role.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use casos::Ator;
use casos::sessao::Reconhecida;
use contrato::problema::Codigo;
use dominio::tipo::Papel;

use crate::erro::Recusa;
use crate::intermediarios::sessao::Quem;

/// Any signed-in person.
#[derive(Debug)]
pub struct Sessao(pub Reconhecida);

/// The session, or nobody where no cookie came; a session that has ended is 401 all the same.
#[derive(Debug)]
pub struct SessaoOuNinguem(pub Option<Reconhecida>);

fn reconhecida(req: &HttpRequest) -> Result<Reconhecida, Recusa> {
    match req.extensions().get::<Quem>() {
        Some(Quem::Sessao(sessao)) => Ok((**sessao).clone()),
        Some(Quem::SessaoMorta) => Err(Recusa::de(Codigo::NaoAutenticado)),
        Some(Quem::Ninguem) | None => Err(Recusa::com_detalhe(
            Codigo::NaoAutenticado,
            "Esta página pede uma sessão. Entre para continuar.",
        )),
    }
}

impl FromRequest for Sessao {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(reconhecida(req).map(Self))
    }
}

impl FromRequest for SessaoOuNinguem {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let ninguem = matches!(req.extensions().get::<Quem>(), Some(Quem::Ninguem) | None);
        ready(if ninguem {
            Ok(Self(None))
        } else {
            reconhecida(req).map(|sessao| Self(Some(sessao)))
        })
    }
}

macro_rules! papeis {
    ($($(#[$doc:meta])* $nome:ident = $($papel:ident)|+, $detalhe:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $nome(pub Ator);

        impl FromRequest for $nome {
            type Error = Recusa;
            type Future = Ready<Result<Self, Recusa>>;

            fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
                ready(reconhecida(req).and_then(|sessao| match sessao.ator.conta.papel {
                    $(Papel::$papel)|+ => Ok(Self(sessao.ator)),
                    _ => Err(Recusa::com_detalhe(Codigo::SemPermissao, $detalhe)),
                }))
            }
        }
    )+};
}

papeis! {
    /// Responsável técnico.
    Rt = Rt, "Só um responsável técnico faz isto. Entre com a conta de um responsável técnico.";
    /// Analyst.
    Analista = Analista, "Só um analista faz isto. Entre com a conta de um analista.";
    /// Analyst or administrator.
    Equipe = Analista | Administrador, "Só a equipe da Cemig faz isto. Entre com a conta de um analista.";
    /// Administrator.
    Administrador = Administrador, "Só um administrador faz isto. Entre com a conta de um administrador.";
}

/// Any signed-in person, as the one who acts.
#[derive(Debug)]
pub struct Pessoa(pub Ator);

impl FromRequest for Pessoa {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(reconhecida(req).map(|sessao| Self(sessao.ator)))
    }
}
