//! Taking an analysis, and going to the next one nobody has.

use contrato::analise::{FiltrosFila, QuaisFila};
use contrato::pedido::Pedido;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::{self, FalhaApi};

/// How many colleagues may be faster before the person is told.
const TENTATIVAS: usize = 3;

/// Taking is under way, and how the last try ended.
#[derive(Clone, Copy)]
pub struct Assuncao {
    /// A request is under way.
    pub indo: RwSignal<bool>,
    /// The last refusal.
    pub falha: RwSignal<Option<FalhaApi>>,
    /// There was nothing free.
    pub vazia: RwSignal<bool>,
}

impl Assuncao {
    /// Nothing under way.
    pub fn nova() -> Self {
        Self {
            indo: RwSignal::new(false),
            falha: RwSignal::new(None),
            vazia: RwSignal::new(false),
        }
    }

    fn comecar(self) -> bool {
        if self.indo.get_untracked() {
            return false;
        }
        self.indo.set(true);
        self.falha.set(None);
        self.vazia.set(false);
        true
    }
}

/// Takes one pedido and opens its analysis.
pub fn assumir_e_abrir(assuncao: Assuncao) -> Callback<String> {
    let navegar = use_navigate();
    Callback::new(move |id: String| {
        if !assuncao.comecar() {
            return;
        }
        let navegar = navegar.clone();
        spawn_local(async move {
            match api::analise::assumir(&id, &api::nova_chave()).await {
                Ok(pedido) => navegar(
                    &format!("/analise/{}", pedido.id),
                    NavigateOptions::default(),
                ),
                Err(falha) => {
                    let _ = assuncao.falha.try_set(Some(falha));
                }
            }
            let _ = assuncao.indo.try_set(false);
        });
    })
}

/// Takes the longest waiting free pedido of the filters and opens it.
pub fn proximo(assuncao: Assuncao) -> Callback<FiltrosFila> {
    let navegar = use_navigate();
    Callback::new(move |filtros: FiltrosFila| {
        if !assuncao.comecar() {
            return;
        }
        let navegar = navegar.clone();
        spawn_local(async move {
            match pegar_o_proximo(filtros).await {
                Ok(Some(pedido)) => navegar(
                    &format!("/analise/{}", pedido.id),
                    NavigateOptions::default(),
                ),
                Ok(None) => {
                    let _ = assuncao.vazia.try_set(true);
                }
                Err(falha) => {
                    let _ = assuncao.falha.try_set(Some(falha));
                }
            }
            let _ = assuncao.indo.try_set(false);
        });
    })
}

async fn pegar_o_proximo(filtros: FiltrosFila) -> Result<Option<Pedido>, FalhaApi> {
    let filtros = FiltrosFila {
        quais: Some(QuaisFila::Livres),
        limite: Some(1),
        cursor: None,
        ..filtros
    };
    let mut tentativas = 0;
    loop {
        let fila = api::analise::fila(&filtros).await?;
        let Some(primeiro) = fila.itens.first() else {
            return Ok(None);
        };
        match api::analise::assumir(&primeiro.pedido.to_string(), &api::nova_chave()).await {
            // A colleague was faster: the queue has moved on.
            Err(falha) if falha.status() == 409 && tentativas < TENTATIVAS => tentativas += 1,
            resposta => return resposta.map(Some),
        }
    }
}
