//! Pages for what cannot be shown.

use leptos::prelude::*;

/// Unknown address.
#[component]
pub fn NaoEncontrada() -> impl IntoView {
    view! { <h1>"Página não encontrada"</h1> }
}

/// An address of another papel.
#[component]
pub fn SemPermissao() -> impl IntoView {
    view! { <h1>"Sem permissão"</h1> }
}
