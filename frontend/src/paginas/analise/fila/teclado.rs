//! Single keys of the queue: `j` and `k` move the focus from row to row, `n` takes the next, `/` filters.

use core::cell::Cell;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::componentes::{Botao, Dialogo, TomBotao};
use crate::textos::analise::fila as t;
use crate::textos::geral::FECHAR;

/// Id of the cell with the button of the n-th row.
pub const ID_DA_ACAO: &str = "fila-acao-";

thread_local! {
    /// WCAG 2.1.4: single keys can be switched off; kept while the tab is open.
    static LIGADOS: Cell<bool> = const { Cell::new(true) };
}

/// Listens to the keys while the page is open; answers the switch.
pub fn ouvir(proximo: Callback<()>) -> RwSignal<bool> {
    let ligados = RwSignal::new(LIGADOS.get());
    let ouvinte = window_event_listener(ev::keydown, move |evento| {
        if !ligados.get_untracked() || ocupada(&evento) {
            return;
        }
        match evento.key().as_str() {
            "j" => andar(1),
            "k" => andar(-1),
            "n" => proximo.run(()),
            "/" => focar("filtro-regional"),
            _ => return,
        }
        evento.prevent_default();
    });
    on_cleanup(move || ouvinte.remove());
    ligados
}

/// With a modifier, inside a field or with a dialog open, the key belongs to somebody else.
fn ocupada(evento: &web_sys::KeyboardEvent) -> bool {
    let digitando = evento
        .target()
        .and_then(|alvo| alvo.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|alvo| {
            alvo.matches("input, select, textarea, [contenteditable]")
                .unwrap_or(false)
        });
    let dialogo = document()
        .query_selector("dialog[open]")
        .ok()
        .flatten()
        .is_some();
    evento.ctrl_key() || evento.alt_key() || evento.meta_key() || digitando || dialogo
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

/// The button that tells the keys, and the switch that turns them off.
#[component]
pub fn Atalhos(
    /// Whether they work.
    ligados: RwSignal<bool>,
) -> impl IntoView {
    let aberto = RwSignal::new(false);
    let lista = t::ATALHOS_LISTA
        .map(|(tecla, faz)| view! { <div class="dados__linha"><dt><kbd>{tecla}</kbd></dt><dd>{faz}</dd></div> });
    view! {
        <Botao tom=TomBotao::Texto icone="keyboard" ao_clicar=move |_| aberto.set(true)>{t::ATALHOS}</Botao>
        <Dialogo id="atalhos" titulo=t::ATALHOS aberto>
            <dl class="dados">{lista}</dl>
            <label class="opcao">
                <input
                    type="checkbox" class="opcao__botao" prop:checked=move || ligados.get()
                    on:change=move |evento| {
                        let sim = event_target_checked(&evento);
                        LIGADOS.set(sim);
                        ligados.set(sim);
                    }
                />
                <span>{t::ATALHOS_LIGADOS}</span>
            </label>
            <div class="dialogo__acoes"><Botao ao_clicar=move |_| aberto.set(false)>{FECHAR}</Botao></div>
        </Dialogo>
    }
}
