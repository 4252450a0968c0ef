use leptos::prelude::*;

use super::{Aviso, Botao, TomAviso};
use crate::api::FalhaApi;
use crate::textos::{falhas, geral};

/// A refusal in place of content: what happened, how to go on, the number to quote, and *Tentar de novo*.
#[component]
pub fn Falha(
    /// What happened.
    falha: FalhaApi,
    /// Tries again; without it there is no button.
    #[prop(optional, into)]
    tentar: Option<Callback<()>>,
) -> impl IntoView {
    if falha == FalhaApi::Abandonada {
        return ().into_any();
    }
    let pedido = falha
        .problema()
        .filter(|p| p.status >= 500)
        .map(|p| falhas::numero(&p.request_id));
    view! {
        <Aviso tom=TomAviso::Critico titulo=falha.titulo() anuncia=true>
            <p>{falha.detalhe()}</p>
            {pedido.map(|texto| view! { <p class="nota">{texto}</p> })}
            {tentar.map(|acao| view! { <p><Botao icone="refresh-cw" ao_clicar=move |_| acao.run(())>{geral::TENTAR}</Botao></p> })}
        </Aviso>
    }
    .into_any()
}
