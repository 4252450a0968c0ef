//! Whether a page was reached from another one of ours, also across programs: then its `h1` takes the focus (4.1).
//!
//! Within a document a flag tells. Across a full load the name of the window does: it outlives the document, no other
//! site sees it, and nothing is stored.

use core::cell::Cell;

use leptos::prelude::*;

/// Name of the window while a full load of ours is under way.
const EM_VIAGEM: &str = "apr-em-viagem";

thread_local! {
    static JA_NAVEGOU: Cell<bool> = const { Cell::new(false) };
}

/// The next document is reached from here.
pub fn marcar() {
    let _ = window().set_name(EM_VIAGEM);
}

/// True when a page came before this one; from now on one has.
pub fn ja_navegou() -> bool {
    let de_outro_programa = window().name().is_ok_and(|nome| nome == EM_VIAGEM);
    if de_outro_programa {
        let _ = window().set_name("");
    }
    JA_NAVEGOU.replace(true) || de_outro_programa
}
