//! The door to `frontend/visor/visor.js`, where pdf.js is. By reflection: a typed import would need `unsafe`.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlCanvasElement;

const ENDERECO: &str = "/visor/visor.js";
const NOME: &str = "aprVisor";

/// A PDF that pdf.js holds open.
#[derive(Debug, Clone)]
pub struct Folhas(JsValue);

impl Folhas {
    /// Opens a PDF; `None` when pdf.js is not installed or cannot read it.
    pub async fn abrir(bytes: &[u8]) -> Option<Self> {
        let biblioteca = biblioteca().await?;
        let folhas = esperar(&biblioteca, "abrir", &[Uint8Array::from(bytes).into()]).await?;
        Some(Self(folhas))
    }

    /// How many pages it has.
    pub fn total(&self) -> u32 {
        let total = ler(&self.0, "total").and_then(|total| total.as_f64());
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of pages"
        )]
        total.map_or(0, |total| total as u32)
    }

    /// Draws a page, so many CSS pixels wide; `false` when it cannot be drawn.
    pub async fn desenhar(&self, pagina: u32, tela: &HtmlCanvasElement, largura: f64) -> bool {
        let argumentos = [pagina.into(), tela.into(), largura.into()];
        esperar(&self.0, "desenhar", &argumentos).await.is_some()
    }

    /// The words of a page.
    pub async fn texto(&self, pagina: u32) -> String {
        let texto = esperar(&self.0, "texto", &[pagina.into()]).await;
        texto
            .and_then(|texto| texto.as_string())
            .unwrap_or_default()
    }

    /// Frees its memory and its worker.
    pub fn fechar(&self) {
        let _ = chamar(&self.0, "fechar", &[]);
    }
}

async fn biblioteca() -> Option<JsValue> {
    let janela: JsValue = window().into();
    if let Some(pronta) = ler(&janela, NOME) {
        return Some(pronta);
    }
    let script = document().create_element("script").ok()?;
    let chegada = Promise::new(&mut |resolver, _| {
        // Loaded or refused, the answer is whether the name is there afterwards.
        for evento in ["load", "error"] {
            let _ = script.add_event_listener_with_callback(evento, &resolver);
        }
    });
    script.set_attribute("type", "module").ok()?;
    script.set_attribute("src", ENDERECO).ok()?;
    document().head()?.append_child(&script).ok()?;
    let _ = JsFuture::from(chegada).await;
    ler(&janela, NOME)
}

fn ler(de: &JsValue, nome: &str) -> Option<JsValue> {
    Reflect::get(de, &nome.into())
        .ok()
        .filter(|valor| !valor.is_undefined())
}

fn chamar(de: &JsValue, nome: &str, argumentos: &[JsValue]) -> Option<JsValue> {
    let funcao: Function = ler(de, nome)?.dyn_into().ok()?;
    let argumentos: Array = argumentos.iter().collect();
    funcao.apply(de, &argumentos).ok()
}

async fn esperar(de: &JsValue, nome: &str, argumentos: &[JsValue]) -> Option<JsValue> {
    let promessa: Promise = chamar(de, nome, argumentos)?.dyn_into().ok()?;
    JsFuture::from(promessa).await.ok()
}
