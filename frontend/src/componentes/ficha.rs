use crate::estado::viva;
use leptos::prelude::*;

use super::Icone;
use crate::textos::geral;

/// A filter that applies, with its × ("Regional: TA"). After the removal the focus goes to the next chip.
#[component]
pub fn Ficha(
    /// "Campo: valor".
    #[prop(into)]
    texto: String,
    /// Takes the filter off.
    #[prop(into)]
    ao_remover: Callback<()>,
    /// Where its words lead, when they lead anywhere.
    #[prop(optional, into)]
    href: Option<String>,
) -> impl IntoView {
    let nome = geral::remover(&texto);
    let palavras = match href {
        Some(href) => view! { <a href=href>{texto}</a> }.into_any(),
        None => view! { <span>{texto}</span> }.into_any(),
    };
    view! {
        <li class="ficha">
            {palavras}
            <button type="button" class="ficha__x" aria-label=nome on:click=move |_| ao_remover.run(())>
                <Icone nome="x" pequeno=true/>
            </button>
        </li>
    }
}

/// A chip that is on or off ("Arquivos").
#[component]
pub fn FichaAlterna(
    /// Its word.
    #[prop(into)]
    texto: String,
    /// On or off.
    #[prop(into)]
    ligada: Signal<bool>,
    /// What a click does.
    #[prop(into)]
    ao_clicar: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="ficha ficha--alterna"
            aria-pressed=move || if ligada.get() { "true" } else { "false" }
            on:click=move |_| ao_clicar.run(())
        >
            {viva(move || ligada.get().then(|| view! { <Icone nome="check" pequeno=true/> }))}
            {texto}
        </button>
    }
}
