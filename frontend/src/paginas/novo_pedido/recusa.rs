use leptos::prelude::*;

use crate::api::FalhaApi;
use crate::componentes::{Aviso, Falha, TomAviso};
use crate::textos::pedido::novo as t;

/// Why the NS cannot be used, with the way out of each case (R-NS-2, R-NS-4).
#[component]
pub fn Recusa(
    /// The server's answer.
    falha: FalhaApi,
) -> impl IntoView {
    match falha.codigo() {
        "nao_encontrado" => view! {
            <Aviso tom=TomAviso::Atencao titulo=t::NAO_ACHOU_TITULO anuncia=true>
                <p>{t::NAO_ACHOU_CONFIRA}</p>
                <p>{t::NAO_ACHOU_RECIBO}</p>
                <p>{t::NAO_ACHOU_ESPERE}</p>
            </Aviso>
        }
        .into_any(),
        "responsavel_divergente" => view! {
            <Aviso tom=TomAviso::Critico titulo=falha.titulo() anuncia=true>
                <p>{falha.detalhe()}</p>
                <p>{t::OUTRO_RT_SAIDA}</p>
                <ul class="lista"><li>{t::OUTRO_RT_REANALISE}</li><li>{t::OUTRO_RT_GD}</li></ul>
            </Aviso>
        }
        .into_any(),
        _ => view! { <Falha falha/> }.into_any(),
    }
}
