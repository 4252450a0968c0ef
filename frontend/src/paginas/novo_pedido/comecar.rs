use crate::estado::viva;
use contrato::pedido::CriarPedido;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::{self, FalhaApi};
use crate::componentes::{Botao, Falha, Tamanho, TomBotao};
use crate::textos::pedido::revisao::PROXIMO_PASSO;

/// Opens the rascunho and goes to its task list; says why not otherwise.
#[component]
pub fn Comecar(
    /// The NS by id, or its proof.
    dados: CriarPedido,
    /// Weight of the button.
    #[prop(optional)]
    tom: TomBotao,
    /// Height of the button.
    #[prop(optional)]
    tamanho: Tamanho,
    /// Accessible name.
    #[prop(into)]
    nome: String,
    /// Words of the button.
    palavras: &'static str,
) -> impl IntoView {
    let indo = RwSignal::new(false);
    let falha = RwSignal::new(None::<FalhaApi>);
    let chave = StoredValue::new(api::nova_chave());
    let navegar = use_navigate();
    let comecar = move |_| {
        indo.set(true);
        falha.set(None);
        let (dados, navegar) = (dados.clone(), navegar.clone());
        spawn_local(async move {
            match api::pedidos::criar(&dados, &chave.get_value()).await {
                Ok(pedido) => navegar(
                    &format!("/pedidos/{}", pedido.id),
                    NavigateOptions::default(),
                ),
                Err(outra) => {
                    if !outra.passageira() {
                        chave.try_set_value(api::nova_chave());
                    }
                    let _ = indo.try_set(false);
                    let _ = falha.try_set(Some(outra));
                }
            }
        });
    };
    let recusa = move || {
        falha.get().map(|falha| {
            let passo = falha.problema().and_then(|problema| problema.proximo_passo.clone());
            view! {
                <Falha falha/>
                {passo.map(|passo| view! { <p><strong>{PROXIMO_PASSO}</strong>" "{passo.texto}</p> })}
            }
        })
    };
    view! {
        <Botao tom tamanho nome ocupado=indo ao_clicar=comecar>{palavras}</Botao>
        {viva(recusa)}
    }
}
