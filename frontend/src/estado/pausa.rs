use core::time::Duration;

use leptos::prelude::*;

/// Ends after that time.
pub async fn pausa(tempo: Duration) {
    let passou = js_sys::Promise::new(&mut |resolver, _| {
        let tocar = move || {
            let _ = resolver.call0(&wasm_bindgen::JsValue::NULL);
        };
        set_timeout(tocar, tempo);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(passou).await;
}
