use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use super::PDF;
use crate::textos::analise::visor as t;

/// A PDF in the browser's own viewer: the frame shows our own copy of the bytes.
#[component]
pub fn QuadroDoPdf(
    /// The PDF.
    bytes: Arc<Vec<u8>>,
    /// Its name.
    nome: String,
) -> impl IntoView {
    match endereco_local(&bytes) {
        Some(endereco) => {
            on_cleanup({
                let endereco = endereco.clone();
                move || {
                    let _ = Url::revoke_object_url(&endereco);
                }
            });
            view! { <iframe class="visor__quadro" src=endereco title=t::quadro(&nome)></iframe> }
                .into_any()
        }
        None => view! { <p class="nota">{t::SEM_VISOR}</p> }.into_any(),
    }
}

fn endereco_local(bytes: &[u8]) -> Option<String> {
    let partes = js_sys::Array::of1(&JsValue::from(js_sys::Uint8Array::from(bytes)));
    let opcoes = BlobPropertyBag::new();
    opcoes.set_type(PDF);
    let blob = Blob::new_with_u8_array_sequence_and_options(&partes, &opcoes).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
