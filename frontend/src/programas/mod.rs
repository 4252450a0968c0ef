//! The programs a browser may open, each with its own pages. An address of another program is opened by a full load:
//! the server knows by the address which program to send (`frontend/programas.json`).

mod analise;
mod envio;
mod portal;

use core::pin::Pin;

pub use analise::analise;
pub use envio::envio;
use leptos::prelude::*;
pub use portal::portal;

use crate::aplicacao::Aplicacao;
use crate::rotas::Rota;

/// One program.
#[derive(Clone, Copy)]
pub struct Programa {
    /// What it draws for an address; `None` is a page of another program.
    pub pagina: fn(&Rota) -> Option<fn() -> AnyView>,
    /// Lets what was typed arrive at the server before a pedido is read again or the program is left.
    pub assentar: Option<fn() -> Pin<Box<dyn Future<Output = ()>>>>,
}

/// Puts a program in the place of the static shell.
fn iniciar(programa: Programa) {
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
        leptos::mount::mount_to(raiz, move || view! { <Aplicacao programa/> }).forget();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{analise, envio, portal};
    use crate::rotas::Rota;

    #[test]
    fn todo_endereco_que_o_servidor_da_a_um_programa_e_de_uma_pagina_dele() {
        let tabela: BTreeMap<String, Vec<String>> =
            serde_json::from_str(include_str!("../../programas.json")).unwrap();
        for (nome, enderecos) in tabela {
            let pagina = match nome.as_str() {
                "portal" => portal::pagina,
                "envio" => envio::pagina,
                "analise" => analise::pagina,
                outro => panic!("programa desconhecido: {outro}"),
            };
            for endereco in enderecos {
                let rota = Rota::de(&endereco);
                assert_ne!(rota, Rota::Desconhecida, "{endereco}");
                assert!(pagina(&rota).is_some(), "{nome} não tem {endereco}");
                assert!(
                    portal::pagina(&rota).is_none(),
                    "{endereco} é do portal também"
                );
            }
        }
    }
}
