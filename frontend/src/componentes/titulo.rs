use leptos::html;
use leptos::prelude::*;

use crate::estado::{efeito, navegacao, viva};
use crate::textos::geral;

const PREFIXO_DE_ERRO: &str = "Erro: ";

/// The `h1` of a page: sets the document's title and takes the focus when the route changes.
#[component]
pub fn Titulo(
    /// Words of the heading.
    #[prop(into)]
    texto: Signal<String>,
    /// Words of the browser's tab, when they differ.
    #[prop(optional, into)]
    aba: Option<Signal<String>>,
) -> impl IntoView {
    let alvo = NodeRef::<html::H1>::new();
    efeito(move || {
        let palavras = aba.map_or_else(|| texto.get(), |aba| aba.get());
        document().set_title(&format!("{palavras} – {}", geral::NOME));
    });
    alvo.on_load(|titulo| {
        // The first page leaves focus where the browser puts it.
        if navegacao::ja_navegou() {
            request_animation_frame(move || {
                let _ = titulo.focus();
            });
        }
    });
    view! { <h1 tabindex="-1" node_ref=alvo>{viva(move || texto.get())}</h1> }
}

/// Prefixes the document's title with "Erro:" while a form has errors.
pub(super) fn marcar_erro_no_titulo(ha_erros: bool) {
    let atual = document().title();
    let limpo = atual.strip_prefix(PREFIXO_DE_ERRO).unwrap_or(&atual);
    document().set_title(&if ha_erros {
        format!("{PREFIXO_DE_ERRO}{limpo}")
    } else {
        limpo.to_owned()
    });
}
