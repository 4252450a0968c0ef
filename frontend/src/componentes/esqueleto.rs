use leptos::prelude::*;

use crate::textos::geral;

/// Grey bars in place of content on its way; the style sheet keeps them invisible for the first 300 ms.
#[component]
pub fn Esqueleto(
    /// How many bars.
    #[prop(default = 3)]
    linhas: usize,
) -> impl IntoView {
    view! {
        <div class="esqueleto" role="status">
            <span class="so-leitor">{geral::CARREGANDO}</span>
            {(0..linhas).map(|_| view! { <span class="esqueleto__barra"></span> }).collect_view()}
        </div>
    }
}

/// A whole page on its way: the bars in a card, under a heading for who listens.
#[component]
pub fn PaginaAbrindo() -> impl IntoView {
    view! {
        <h1 class="so-leitor">{geral::CARREGANDO}</h1>
        // No `div`: leptos would make the first one of the page out of it, and what was seen would seem to jump.
        <section class="cartao"><Esqueleto linhas=8/></section>
    }
}
