use crate::estado::viva;
use leptos::prelude::*;

/// A column: its words and the class that sets its width (`col-ns`…).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coluna {
    /// Words of the head.
    pub titulo: &'static str,
    /// Class of the head cell.
    pub classe: &'static str,
}

/// A list as a table: rows of 64 px; on phones each row is a card. Explicit roles survive the change of display.
///
/// Rows are `<tr role="row" class="linha-lista">` with `<td role="cell" class="col-…">`.
#[component]
pub fn TabelaLista(
    /// What the table holds, for screen readers.
    #[prop(into)]
    legenda: Signal<String>,
    /// The columns.
    colunas: &'static [Coluna],
    /// True while new rows are on their way.
    #[prop(optional, into)]
    ocupada: Signal<bool>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let cabecas = colunas
        .iter()
        .map(|coluna| view! { <th role="columnheader" scope="col" class=coluna.classe>{coluna.titulo}</th> })
        .collect_view();
    view! {
        <div class="tabela-quadro">
            <table class="tabela tabela--lista" role="table" aria-busy=move || ocupada.get().then_some("true")>
                <caption class="so-leitor">{viva(move || legenda.get())}</caption>
                <thead role="rowgroup"><tr role="row">{cabecas}</tr></thead>
                <tbody role="rowgroup">{children()}</tbody>
            </table>
        </div>
    }
}
