use std::collections::HashMap;

use contrato::analise::FiltrosFila;
use leptos::prelude::*;

use super::endereco::escrever;
use crate::componentes::{LinkBotao, Tamanho};
use crate::textos::analise::fila as t;

/// Cursor of each page seen → cursor of the page before it. The API only walks forward.
pub type Trilha = StoredValue<HashMap<String, Option<String>>>;

/// *Anterior* and *Próxima*; an address opened in the middle goes back to the first page.
#[component]
pub fn Paginacao(
    /// What the address says.
    filtros: Memo<FiltrosFila>,
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
        let antes = trilha.with_value(|trilha| trilha.get(cursor).cloned().flatten());
        let href = escrever(&FiltrosFila {
            cursor: antes,
            ..atual.clone()
        });
        view! { <LinkBotao href tamanho=Tamanho::P icone="chevron-left">{t::ANTERIOR}</LinkBotao> }
    });
    let adiante = proximo.map(|cursor| {
        trilha.update_value(|trilha| drop(trilha.insert(cursor.clone(), atual.cursor.clone())));
        let href = escrever(&FiltrosFila {
            cursor: Some(cursor),
            ..atual
        });
        view! { <LinkBotao href tamanho=Tamanho::P>{t::PROXIMA}</LinkBotao> }
    });
    view! {
        <div class="paginas">
            <span>{t::nesta_pagina(quantos)}</span>
            <nav class="paginas__passos" aria-label=t::PAGINACAO>{anterior}{adiante}</nav>
        </div>
    }
}
