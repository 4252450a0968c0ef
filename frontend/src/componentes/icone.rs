use leptos::prelude::*;

/// A shape of the sprite in `index.html` (ids `i-…`), decorative: the words beside it say the same.
#[component]
pub fn Icone(
    /// Lucide name, such as `check`.
    #[prop(into)]
    nome: Signal<&'static str>,
    /// 16 px instead of 20.
    #[prop(optional)]
    pequeno: bool,
) -> impl IntoView {
    view! {
        <svg class="icone" class:icone--p=pequeno aria-hidden="true" focusable="false">
            <use href=move || format!("#i-{}", nome.get())></use>
        </svg>
    }
}
