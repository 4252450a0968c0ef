//! The analyst's pages: the queue and the analysis (R-SIT-2).

use leptos::prelude::*;

/// `/analise`: the queue.
#[component]
pub fn Fila() -> impl IntoView {
    view! { <p>"Fila"</p> }
}

/// `/analise/:id`: the analysis of one pedido.
#[component]
pub fn Analise() -> impl IntoView {
    view! { <p>"Análise"</p> }
}
