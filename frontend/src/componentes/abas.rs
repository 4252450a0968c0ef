use leptos::prelude::*;

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
    view! {
        <nav class="abas" aria-label=rotulo>
            <ul class="abas__lista">
                {move || abas.get().into_iter().map(aba).collect_view()}
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
