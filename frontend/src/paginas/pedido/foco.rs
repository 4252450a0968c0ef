//! Keeps the focus on the page when what held it goes away.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Focuses an element by id, once the changes just made are in the page.
pub fn depois(id: impl Fn() -> String + 'static) {
    request_animation_frame(move || {
        let alvo = document()
            .get_element_by_id(&id())
            .and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(alvo) = alvo {
            let _ = alvo.focus();
        }
    });
}
