use contrato::anexo::Conferencia;
use dominio::conferencia::EstadoConferencia;
use leptos::prelude::*;

use crate::textos::pedido::anexos as t;

/// What the antivirus said of a versão, where there is something to say (5.1 item 7).
#[component]
pub fn EtiquetaDaConferencia(
    /// What is known of its content.
    conferencia: Conferencia,
) -> impl IntoView {
    let (classe, palavras) = match conferencia.estado {
        EstadoConferencia::NaoVerificada => return None,
        EstadoConferencia::Pendente => ("etiqueta etiqueta--neutra", t::EM_CONFERENCIA.to_owned()),
        EstadoConferencia::Limpa => ("etiqueta etiqueta--neutra", t::CONFERIDA.to_owned()),
        EstadoConferencia::Recusada => (
            "etiqueta etiqueta--critica",
            t::recusada(conferencia.motivo.as_deref(), conferencia.substituir_ate),
        ),
    };
    Some(view! { <span class=classe>{palavras}</span> })
}
