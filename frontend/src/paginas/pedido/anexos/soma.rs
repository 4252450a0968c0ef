//! SHA-256 of a chosen file, summed by the browser.

use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::api::hexadecimal;

/// In hexadecimal; `None` where the browser does not sum (plain http on another machine) or cannot read the file.
pub(crate) async fn sha256(arquivo: &File) -> Option<String> {
    let subtle = window().crypto().ok()?.subtle();
    if subtle.is_undefined() {
        return None;
    }
    let bytes: ArrayBuffer = JsFuture::from(arquivo.array_buffer())
        .await
        .ok()?
        .unchecked_into();
    let soma = subtle
        .digest_with_str_and_buffer_source("SHA-256", &bytes)
        .ok()?;
    let soma = Uint8Array::new(&JsFuture::from(soma).await.ok()?).to_vec();
    Some(hexadecimal(&soma))
}
