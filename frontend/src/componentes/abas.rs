use crate::estado::{efeito, viva};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// One tab: a link, because the tab is in the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aba {
    /// Its words.
    pub texto: String,
    /// Where it leads.
    pub href: String,
    /// True for the one shown.
    pub atual: bool,
    /// How many; "…" while unknown. `None` shows no count.
    pub contagem: Option<String>,
}

/// Tabs as links.
#[component]
pub fn Abas(
    /// Accessible name of the group.
    #[prop(into)]
    rotulo: String,
    /// The tabs.
    #[prop(into)]
    abas: Signal<Vec<Aba>>,
) -> impl IntoView {
    let faixa = NodeRef::<html::Nav>::new();
    // On phones the strip scrolls: the tab shown must be in sight.
    efeito(move || {
        let qual = abas.with(|abas| abas.iter().position(|aba| aba.atual));
        if let (Some(faixa), Some(_)) = (faixa.get(), qual) {
            request_animation_frame(move || mostrar_atual(&faixa));
        }
    });
    view! {
        <nav class="abas" aria-label=rotulo node_ref=faixa>
            <ul class="abas__lista">
                {viva(move || abas.get().into_iter().map(aba).collect_view())}
            </ul>
        </nav>
    }
}

fn aba(aba: Aba) -> impl IntoView {
    view! {
        <li>
            <a class="abas__aba" href=aba.href aria-current=aba.atual.then_some("page")>
                {aba.texto}
                {aba.contagem.map(|n| view! { <span class="contagem">{n}</span> })}
            </a>
        </li>
    }
}

/// Space kept before the tab shown, in px.
const FOLGA: i32 = 24;

fn mostrar_atual(faixa: &web_sys::HtmlElement) {
    let atual = faixa.query_selector("[aria-current]").ok().flatten();
    if let Some(atual) = atual.and_then(|atual| atual.dyn_into::<web_sys::HtmlElement>().ok()) {
        faixa.set_scroll_left(atual.offset_left() - faixa.offset_left() - FOLGA);
    }
}
