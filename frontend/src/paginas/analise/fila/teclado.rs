//! Single keys of the queue: `j` and `k` move the focus from row to row, `n` takes the next, `/` filters.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::paginas::analise::teclas;

/// Id of the cell with the button of the n-th row.
pub const ID_DA_ACAO: &str = "fila-acao-";

/// Listens to the keys while the page is open.
pub fn ouvir(proximo: Callback<()>) {
    teclas::ouvir(move |tecla| {
        match tecla {
            "j" => andar(1),
            "k" => andar(-1),
            "n" => proximo.run(()),
            "/" => focar("filtro-regional"),
            _ => return false,
        }
        true
    });
}

/// Moves the focus to the button of the next or previous row.
fn andar(passo: i32) {
    let atual = document()
        .active_element()
        .and_then(|ativo| ativo.closest("tr").ok().flatten());
    let linhas = document().query_selector_all(".fila .linha-lista").ok();
    let Some(linhas) = linhas else { return };
    let total = i32::try_from(linhas.length()).unwrap_or(0);
    let posicao = (0..total).find(|n| {
        let linha = u32::try_from(*n).ok().and_then(|n| linhas.item(n));
        linha.is_some() && linha == atual.clone().map(Into::into)
    });
    let alvo = posicao
        .map_or(0, |n| n + passo)
        .clamp(0, (total - 1).max(0));
    let seletor = format!("#{ID_DA_ACAO}{alvo} :is(a, button)");
    if let Some(botao) = document().query_selector(&seletor).ok().flatten() {
        focar_elemento(&botao);
    }
}

fn focar(id: &str) {
    if let Some(elemento) = document().get_element_by_id(id) {
        focar_elemento(&elemento);
    }
}

fn focar_elemento(elemento: &web_sys::Element) {
    if let Some(elemento) = elemento.dyn_ref::<web_sys::HtmlElement>() {
        let _ = elemento.focus();
    }
}
