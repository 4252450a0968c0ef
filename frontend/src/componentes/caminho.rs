use leptos::prelude::*;

use super::Icone;
use crate::textos::geral;

/// Breadcrumb: words and address of each page above, then the words of this one.
#[component]
pub fn Caminho(
    /// The pages above, from the outermost.
    acima: Vec<(String, String)>,
    /// This page.
    #[prop(into)]
    aqui: String,
) -> impl IntoView {
    let acima = acima
        .into_iter()
        .map(|(palavras, href)| view! { <li><a href=href>{palavras}</a><Icone nome="chevron-right" pequeno=true/></li> })
        .collect_view();
    view! {
        <nav class="caminho" aria-label=geral::CAMINHO>
            <ol class="caminho__lista">{acima}<li aria-current="page">{aqui}</li></ol>
        </nav>
    }
}
