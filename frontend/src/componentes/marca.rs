use leptos::prelude::*;

use super::Icone;

/// The mark: an open switch on a rounded square, then the name.
#[component]
pub fn Marca() -> impl IntoView {
    view! {
        <span class="marca">
            <span class="marca__simbolo"><Icone nome="marca"/></span>
            <span class="marca__nome"><b>"APR"</b>" aberto"</span>
        </span>
    }
}
