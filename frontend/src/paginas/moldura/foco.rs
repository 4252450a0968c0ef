use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::estado::{memo, usa_acesso, viva};
use crate::textos::moldura::PULOS;

/// Moves the focus to an element, opening the menu first when it is folded (phones).
pub(super) fn focar(id: &str) {
    let elemento = |id: &str| {
        document()
            .get_element_by_id(id)
            .and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok())
    };
    let Some(alvo) = elemento(id) else { return };
    // No box: it stands inside the folded menu.
    if alvo.offset_parent().is_none()
        && let Some(botao) = elemento("abre-menu")
    {
        botao.click();
    }
    alvo.scroll_into_view();
    let _ = alvo.focus();
}

/// Skip links and eMAG access keys 1 to 4; menu and search are there only for who is signed in.
#[component]
pub(super) fn Pulos() -> impl IntoView {
    let pulo = |(tecla, palavras, alvo): (&'static str, &'static str, &'static str)| {
        view! {
            <li>
                <a
                    class="pulos__link so-leitor"
                    href=format!("#{alvo}")
                    accesskey=tecla
                    on:click=move |evento| {
                        evento.prevent_default();
                        focar(alvo);
                    }
                >
                    {palavras}" "<kbd>{tecla}</kbd>
                </a>
            </li>
        }
    };
    let acesso = usa_acesso();
    let entrou = memo(move || acesso.papel().is_some());
    let pulos = move || {
        let presentes = PULOS
            .into_iter()
            .filter(|(_, _, alvo)| entrou.get() || !matches!(*alvo, "menu-principal" | "busca"));
        presentes.map(pulo).collect_view()
    };
    view! { <ul class="pulos">{viva(pulos)}</ul> }
}
