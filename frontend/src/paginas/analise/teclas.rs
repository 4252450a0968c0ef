//! Single keys of the analyst's pages, and the switch that turns them off (WCAG 2.1.4).

use core::cell::Cell;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::componentes::{Botao, Dialogo, TomBotao};
use crate::textos::analise::fila as t;
use crate::textos::geral::FECHAR;

thread_local! {
    /// Kept while the tab is open.
    static LIGADAS: Cell<bool> = const { Cell::new(true) };
}

/// Whether single keys work.
pub fn ligadas() -> bool {
    LIGADAS.get()
}

/// Turns them on or off.
pub fn ligar(sim: bool) {
    LIGADAS.set(sim);
}

/// Hears single keys while the page is open; `acao` says whether the key was its own.
pub fn ouvir(acao: impl Fn(&str) -> bool + 'static) {
    let ouvinte = window_event_listener(ev::keydown, move |evento| {
        if ligadas() && !de_outro(&evento) && acao(&evento.key()) {
            evento.prevent_default();
        }
    });
    on_cleanup(move || ouvinte.remove());
}

/// With a modifier, inside a field or with a dialog open, the key belongs to somebody else.
fn de_outro(evento: &web_sys::KeyboardEvent) -> bool {
    let digitando = evento
        .target()
        .and_then(|alvo| alvo.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|alvo| {
            alvo.matches("input:not([type=radio]), select, textarea, [contenteditable]")
                .unwrap_or(false)
        });
    let dialogo = document()
        .query_selector("dialog[open]")
        .ok()
        .flatten()
        .is_some();
    evento.ctrl_key() || evento.alt_key() || evento.meta_key() || digitando || dialogo
}

/// The button that tells the keys of a page, and the switch that turns them off.
#[component]
pub fn Atalhos(
    /// Each key and what it does.
    lista: &'static [(&'static str, &'static str)],
) -> impl IntoView {
    let (aberto, ligados) = (RwSignal::new(false), RwSignal::new(ligadas()));
    let linhas: Vec<_> = lista
        .iter()
        .map(|(tecla, faz)| view! { <div class="dados__linha"><dt><kbd>{*tecla}</kbd></dt><dd>{*faz}</dd></div> })
        .collect();
    view! {
        <Botao tom=TomBotao::Texto icone="keyboard" ao_clicar=move |_| aberto.set(true)>{t::ATALHOS}</Botao>
        <Dialogo id="atalhos" titulo=t::ATALHOS aberto>
            <dl class="dados">{linhas}</dl>
            <label class="opcao">
                <input
                    type="checkbox" class="opcao__botao" prop:checked=move || ligados.get()
                    on:change=move |evento| {
                        let sim = event_target_checked(&evento);
                        ligar(sim);
                        ligados.set(sim);
                    }
                />
                <span>{t::ATALHOS_LIGADOS}</span>
            </label>
            <div class="dialogo__acoes"><Botao ao_clicar=move |_| aberto.set(false)>{FECHAR}</Botao></div>
        </Dialogo>
    }
}
