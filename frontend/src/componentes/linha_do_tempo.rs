use crate::estado::viva;
use leptos::prelude::*;

use super::Icone;

/// Colour of an entry's circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TomDoTempo {
    /// The rest.
    #[default]
    Neutro,
    /// It opened the viewer's move.
    Acento,
    /// Sent or approved.
    Positivo,
    /// Refused.
    Critico,
}

/// One entry, newest first in the list.
#[derive(Debug, Clone, Default)]
pub struct ItemDoTempo {
    /// What happened.
    pub titulo: String,
    /// When and who, "hoje, 13:47 · Marina Andrade".
    pub quando_quem: String,
    /// One sentence.
    pub texto: Option<String>,
    /// Words and address of one link.
    pub link: Option<(String, String)>,
    /// Lucide name.
    pub icone: &'static str,
    /// Colour of the circle.
    pub tom: TomDoTempo,
}

/// The timeline: one list for versões and situações.
#[component]
pub fn LinhaDoTempo(
    /// The entries, newest first.
    #[prop(into)]
    itens: Signal<Vec<ItemDoTempo>>,
) -> impl IntoView {
    view! { <ol class="tempo">{viva(move || itens.get().into_iter().map(item).collect_view())}</ol> }
}

fn item(item: ItemDoTempo) -> impl IntoView {
    let classe = match item.tom {
        TomDoTempo::Neutro => "tempo__no",
        TomDoTempo::Acento => "tempo__no tempo__no--acento",
        TomDoTempo::Positivo => "tempo__no tempo__no--positivo",
        TomDoTempo::Critico => "tempo__no tempo__no--critico",
    };
    view! {
        <li class="tempo__item">
            <span class=classe><Icone nome=item.icone pequeno=true/></span>
            <div class="tempo__corpo">
                <p class="tempo__titulo">{item.titulo}</p>
                <p class="tempo__quem">{item.quando_quem}</p>
                {item.texto.map(|texto| view! { <p class="tempo__texto">{texto}</p> })}
                {item.link.map(|(palavras, href)| {
                    // A file is served by the API; the router must not take its link for a page.
                    let rel = href.starts_with(crate::api::BASE).then_some("external");
                    view! { <p class="tempo__texto"><a href=href rel=rel>{palavras}</a></p> }
                })}
            </div>
        </li>
    }
}
