use leptos::prelude::*;

/// One row of data, with an optional link that changes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dado {
    /// What it is.
    pub nome: String,
    /// Its value.
    pub valor: String,
    /// Address of the page that changes it; shows "Alterar".
    pub alterar: Option<String>,
}

impl Dado {
    /// A row that is only read.
    #[must_use]
    pub fn novo(nome: impl Into<String>, valor: impl Into<String>) -> Self {
        Self {
            nome: nome.into(),
            valor: valor.into(),
            alterar: None,
        }
    }
}

/// Names and values (`dl`), one below the other; `duas` puts them in two columns where there is room.
#[component]
pub fn ListaDeDados(
    /// The rows.
    dados: Vec<Dado>,
    /// Two columns.
    #[prop(optional)]
    duas: bool,
) -> impl IntoView {
    use crate::textos::geral::{ALTERAR, NAO_INFORMADO};
    let linhas = dados
        .into_iter()
        .map(|dado| {
            let nome = dado.nome.clone();
            let valor = if dado.valor.is_empty() {
                view! { <span class="secundario">{NAO_INFORMADO}</span> }.into_any()
            } else {
                dado.valor.into_any()
            };
            view! {
                <div class="dados__linha">
                    <dt>{dado.nome}</dt>
                    <dd>{valor}</dd>
                    {dado.alterar.map(|href| view! {
                        <dd class="dados__alterar"><a href=href>{ALTERAR}<span class="so-leitor">" "{nome}</span></a></dd>
                    })}
                </div>
            }
        })
        .collect_view();
    view! { <dl class="dados" class:dados--duas=duas>{linhas}</dl> }
}
