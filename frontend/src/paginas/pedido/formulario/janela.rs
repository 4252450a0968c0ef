//! The window around the rascunhos: closing it, and its link to the server.

use core::cell::Cell;

use leptos::ev;
use leptos::prelude::*;

use super::Rascunho;

/// Warns before the tab closes with something unsaved, and saves as soon as the link comes back. Set once.
pub fn vigiar() {
    thread_local! {
        static VIGIA: Cell<bool> = const { Cell::new(false) };
    }
    if VIGIA.replace(true) {
        return;
    }
    let _ = window_event_listener(ev::beforeunload, |evento| {
        if Rascunho::todos().iter().any(Rascunho::tem_pendentes) {
            evento.prevent_default();
        }
    });
    let _ = window_event_listener(ev::online, |_| {
        Rascunho::todos().iter().for_each(Rascunho::gravar);
    });
}
