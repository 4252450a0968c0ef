//! The programs a browser may open, each with its own pages. An address of another program is opened by a full load:
//! the server knows by the address which program to send (`frontend/programas.json`).

mod analise;
mod envio;
mod equipe;
mod portal;

use core::pin::Pin;

pub use analise::analise;
pub use envio::envio;
pub use equipe::equipe;
use leptos::prelude::*;
use leptos::task::spawn_local;
pub use portal::portal;

use crate::aplicacao::Aplicacao;
use crate::estado::navegacao;
use crate::rotas::Rota;

/// Draws a page.
pub type Pagina = fn() -> AnyView;

/// Work that ends before a program is left.
pub type Assentar = fn() -> Pin<Box<dyn Future<Output = ()>>>;

/// One program.
#[derive(Clone, Copy)]
pub struct Programa {
    /// What it draws for an address; `None` is a page of another program.
    pub pagina: fn(&Rota) -> Option<Pagina>,
    /// Lets what was typed arrive at the server before a pedido is read again or the program is left.
    pub assentar: Option<Assentar>,
    /// The palette of `Ctrl+K`.
    pub paleta: Option<fn() -> AnyView>,
}

impl Programa {
    /// Leaves the program once what was typed is on the server. What cannot be (no link, files that travel) the browser
    /// asks about before it goes.
    pub fn sair(self, ir: impl FnOnce() + 'static) {
        spawn_local(async move {
            if let Some(assentar) = self.assentar {
                assentar().await;
            }
            navegacao::marcar();
            ir();
        });
    }
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

    use super::{analise, envio, equipe, portal};
    use crate::rotas::Rota;

    /// Every address there is, with `*` for an id.
    const ENDERECOS: [&str; 18] = [
        "/",
        "/entrar",
        "/verificar",
        "/verificar/*",
        "/pedidos",
        "/pedidos/novo",
        "/pedidos/*",
        "/pedidos/*/dados",
        "/pedidos/*/local",
        "/pedidos/*/carga",
        "/pedidos/*/anexos",
        "/pedidos/*/revisao",
        "/pedidos/*/pendencias",
        "/pedidos/*/recibo",
        "/analise",
        "/analise/motivos",
        "/analise/*",
        "/dev/componentes",
    ];

    #[test]
    fn o_servidor_da_a_cada_endereco_um_programa_que_tem_a_pagina_dele() {
        let tabela: BTreeMap<String, Vec<String>> =
            serde_json::from_str(include_str!("../../programas.json")).unwrap();
        for endereco in ENDERECOS {
            let dono = tabela
                .iter()
                .find(|(_, seus)| seus.iter().any(|seu| seu == endereco))
                .map_or("portal", |(nome, _)| nome.as_str());
            let pagina = match dono {
                "portal" => portal::pagina,
                "envio" => envio::pagina,
                "analise" => analise::pagina,
                "equipe" => equipe::pagina,
                outro => panic!("programa desconhecido: {outro}"),
            };
            let rota = Rota::de(endereco);
            assert_ne!(rota, Rota::Desconhecida, "{endereco}");
            assert!(pagina(&rota).is_some(), "{dono} não tem {endereco}");
        }
        for seu in tabela.values().flatten() {
            assert!(
                ENDERECOS.contains(&seu.as_str()),
                "{seu} não é de página nenhuma"
            );
        }
    }

    #[test]
    fn todo_programa_deixa_entrar_de_novo_sem_perder_o_que_esta_aberto() {
        for pagina in [
            portal::pagina,
            envio::pagina,
            equipe::pagina,
            analise::pagina,
        ] {
            assert!(pagina(&Rota::Entrar).is_some());
        }
    }
}
