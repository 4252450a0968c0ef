//! The browser side of the platform. It talks to the server only through the types of `contrato` and asks `dominio`
//! for every rule. Architecture invariant: no rule, code or JSON shape is retyped here.

#![expect(
    unreachable_pub,
    reason = "nothing leaves a binary; `pub` tells what other modules of the app use"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "properties of a component are owned by the builder that Leptos makes for it"
)]

mod api;
mod aplicacao;
mod componentes;
mod estado;
mod paginas;
mod rotas;
mod textos;

use leptos::prelude::*;

fn main() {
    // `inicio.js` listens for `apr:panico` and shows a readable page; what was saved is on the server.
    std::panic::set_hook(Box::new(|informe| {
        leptos::logging::error!("{informe}");
        if let Ok(evento) = web_sys::CustomEvent::new("apr:panico") {
            let _ = window().dispatch_event(&evento);
        }
    }));
    let raiz = document().get_element_by_id("aplicacao").and_then(|raiz| {
        use wasm_bindgen::JsCast;
        // The static shell was there to paint before this code arrived.
        raiz.set_text_content(None);
        raiz.dyn_into::<web_sys::HtmlElement>().ok()
    });
    if let Some(raiz) = raiz {
        leptos::mount::mount_to(raiz, aplicacao::Aplicacao).forget();
    }
}
