use leptos::prelude::*;

/// Nothing to list: the open switch, why, and what to do as children.
#[component]
pub fn EstadoVazio(
    /// What is empty.
    #[prop(into)]
    titulo: String,
    /// Why, and where to look.
    #[prop(into)]
    texto: String,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="vazio">
            <svg class="vazio__desenho" aria-hidden="true" focusable="false"><use href="#i-chave-aberta"></use></svg>
            <h2 class="vazio__titulo">{titulo}</h2>
            <p class="vazio__texto">{texto}</p>
            {children.map(|filhos| view! { <div class="vazio__acoes">{filhos()}</div> })}
        </div>
    }
}
