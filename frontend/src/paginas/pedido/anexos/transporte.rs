//! The requests of an upload. `XMLHttpRequest`, because `fetch` does not tell how much has left the browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use leptos::prelude::{set_timeout_with_handle, window_event_listener};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};

/// Why the person stopped an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parada {
    /// For good.
    Cancelada,
    /// For now.
    Pausada,
}

/// An answer of the server.
pub(crate) struct Resposta {
    /// HTTP status.
    pub(crate) status: u16,
    /// Body, JSON in every refusal of ours.
    pub(crate) corpo: String,
    /// `Upload-Offset`: bytes that are safe there.
    pub(crate) recebido: Option<u64>,
    /// `Retry-After`, in seconds.
    pub(crate) espera: Option<u32>,
}

/// One upload, from its first request to its last; it can be stopped from elsewhere while it travels.
#[derive(Clone, Default)]
pub(crate) struct Viagem {
    xhr: Rc<RefCell<Option<XmlHttpRequest>>>,
    parada: Rc<Cell<Option<Parada>>>,
    acordar: Rc<RefCell<Option<Function>>>,
}

impl Viagem {
    /// Stops it: the request in course is given up, a wait ends.
    pub(crate) fn parar(&self, parada: Parada) {
        self.parada.set(Some(parada));
        if let Some(xhr) = self.xhr.borrow_mut().take() {
            let _ = xhr.abort();
        }
        self.seguir();
    }

    /// Whether it was stopped.
    pub(crate) fn parada(&self) -> Option<Parada> {
        self.parada.get()
    }

    /// Ends the wait in course: the link is back, or the person does not want to wait.
    pub(crate) fn seguir(&self) {
        if let Some(acordar) = self.acordar.borrow_mut().take() {
            let _ = acordar.call0(&JsValue::NULL);
        }
    }

    /// Waits, or until the link comes back.
    pub(crate) async fn esperar(&self, tempo: core::time::Duration) {
        if self.parada.get().is_some() {
            return;
        }
        let passou = Promise::new(&mut |resolver, _| {
            *self.acordar.borrow_mut() = Some(resolver);
        });
        let (do_tempo, da_rede) = (self.clone(), send_wrapper::SendWrapper::new(self.clone()));
        let alarme = set_timeout_with_handle(move || do_tempo.seguir(), tempo).ok();
        let ouvinte = window_event_listener(leptos::ev::online, move |_| da_rede.seguir());
        let _ = JsFuture::from(passou).await;
        ouvinte.remove();
        // Else it would cut a later wait short.
        if let Some(alarme) = alarme {
            alarme.clear();
        }
    }

    /// One request; `None` when no answer came. `ao_andar` receives the bytes that left and the event's instant in ms.
    pub(crate) async fn pedir(
        &self,
        (metodo, endereco): (&str, &str),
        cabecalhos: &[(&str, String)],
        corpo: Option<&Blob>,
        ao_andar: impl Fn(f64, f64) + 'static,
    ) -> Option<Resposta> {
        if self.parada.get().is_some() {
            return None;
        }
        let xhr = XmlHttpRequest::new().ok()?;
        *self.xhr.borrow_mut() = Some(xhr.clone());
        let ao_andar = Closure::<dyn Fn(ProgressEvent)>::new(move |evento: ProgressEvent| {
            ao_andar(evento.loaded(), evento.time_stamp());
        });
        if corpo.is_some()
            && let Ok(subida) = xhr.upload()
        {
            subida.set_onprogress(Some(ao_andar.as_ref().unchecked_ref()));
        }
        let terminou = terminou(&xhr);
        xhr.open_with_async(metodo, endereco, true).ok()?;
        for (nome, valor) in cabecalhos {
            xhr.set_request_header(nome, valor).ok()?;
        }
        xhr.send_with_opt_blob(corpo).ok()?;
        let _ = JsFuture::from(terminou).await;
        self.xhr.borrow_mut().take();
        ler(&xhr)
    }
}

/// `loadend` follows every ending, good or bad, exactly once.
fn terminou(xhr: &XmlHttpRequest) -> Promise {
    Promise::new(&mut |resolver: Function, _| {
        let ouvinte = Closure::once_into_js(move || {
            let _ = resolver.call0(&JsValue::NULL);
        });
        xhr.set_onloadend(Some(ouvinte.unchecked_ref()));
    })
}

fn ler(xhr: &XmlHttpRequest) -> Option<Resposta> {
    let status = xhr.status().ok().filter(|status| *status != 0)?;
    let numero = |nome: &str| xhr.get_response_header(nome).ok().flatten();
    Some(Resposta {
        status,
        corpo: xhr.response_text().ok().flatten().unwrap_or_default(),
        recebido: numero("Upload-Offset").and_then(|texto| texto.parse().ok()),
        espera: numero("Retry-After").and_then(|texto| texto.parse().ok()),
    })
}
