use contrato::pedido::Filtros;
use leptos::prelude::*;

use super::endereco::escrever;
use crate::componentes::{LinkBotao, Tamanho};
use crate::textos::consulta as t;

/// Cursor of each page seen → cursor of the page before it. The API only walks forward.
pub(super) type Trilha = StoredValue<Vec<(String, Option<String>)>>;

/// *Anterior* and *Próxima* by cursor; an address opened in the middle goes back to the first page.
#[component]
pub(super) fn Paginacao(
    /// What the address says.
    filtros: Memo<Filtros>,
    /// The pages seen.
    trilha: Trilha,
    /// Rows on this page.
    quantos: usize,
    /// Cursor of the next page.
    #[prop(optional_no_strip)]
    proximo: Option<String>,
) -> impl IntoView {
    let atual = filtros.get_untracked();
    let anterior = atual.cursor.as_ref().map(|cursor| {
        let antes = trilha.with_value(|trilha| trilha.iter().find(|(pagina, _)| pagina == cursor).and_then(|(_, antes)| antes.clone()));
        let filtros = Filtros { cursor: antes, ..atual.clone() };
        view! { <LinkBotao href=escrever(&filtros) tamanho=Tamanho::P icone="chevron-left">{t::ANTERIOR}</LinkBotao> }
    });
    let adiante = proximo.map(|cursor| {
        trilha.update_value(|trilha| trilha.push((cursor.clone(), atual.cursor.clone())));
        let filtros = Filtros {
            cursor: Some(cursor),
            ..atual
        };
        view! { <LinkBotao href=escrever(&filtros) tamanho=Tamanho::P>{t::PROXIMA}</LinkBotao> }
    });
    view! {
        <div class="paginas">
            <span>{t::nesta_pagina(quantos)}</span>
            <nav class="paginas__passos" aria-label=t::PAGINACAO>{anterior}{adiante}</nav>
        </div>
    }
}
