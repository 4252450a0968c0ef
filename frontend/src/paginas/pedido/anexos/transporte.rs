//! One raw upload with progress. `XMLHttpRequest`, because `fetch` does not tell how much has left the browser.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, ProgressEvent, XmlHttpRequest};

/// How an upload ended.
pub(crate) enum Fim {
    /// The server answered.
    Resposta {
        /// HTTP status.
        status: u16,
        /// Body, JSON in every answer of ours.
        corpo: String,
    },
    /// No answer came: the link fell or the server is away.
    SemConexao,
    /// The person cancelled.
    Cancelado,
}

/// One upload, which can be cancelled from elsewhere while it travels.
#[derive(Clone)]
pub(crate) struct Viagem {
    xhr: XmlHttpRequest,
    cancelada: Rc<Cell<bool>>,
}

impl Viagem {
    /// A request that has not left yet; `None` in a browser without `XMLHttpRequest`.
    pub(crate) fn nova() -> Option<Self> {
        XmlHttpRequest::new().ok().map(|xhr| Self {
            xhr,
            cancelada: Rc::default(),
        })
    }

    /// Stops the upload; `enviar` then answers [`Fim::Cancelado`].
    pub(crate) fn cancelar(&self) {
        self.cancelada.set(true);
        let _ = self.xhr.abort();
    }

    /// Posts the file as the whole body. `ao_andar` receives the bytes that left and the event's instant in ms.
    pub(crate) async fn enviar(
        &self,
        endereco: &str,
        cabecalhos: &[(&str, String)],
        arquivo: &File,
        ao_andar: impl Fn(f64, f64) + 'static,
    ) -> Fim {
        let ao_andar = Closure::<dyn Fn(ProgressEvent)>::new(move |evento: ProgressEvent| {
            ao_andar(evento.loaded(), evento.time_stamp());
        });
        if let Ok(subida) = self.xhr.upload() {
            subida.set_onprogress(Some(ao_andar.as_ref().unchecked_ref()));
        }
        let terminou = self.terminou();
        if self.partir(endereco, cabecalhos, arquivo).is_ok() {
            let _ = JsFuture::from(terminou).await;
        }
        self.fim()
    }

    fn partir(
        &self,
        endereco: &str,
        cabecalhos: &[(&str, String)],
        arquivo: &File,
    ) -> Result<(), JsValue> {
        self.xhr.open_with_async("POST", endereco, true)?;
        for (nome, valor) in cabecalhos {
            self.xhr.set_request_header(nome, valor)?;
        }
        self.xhr.send_with_opt_blob(Some(arquivo))
    }

    /// `loadend` follows every ending, good or bad, exactly once.
    fn terminou(&self) -> Promise {
        Promise::new(&mut |resolver: Function, _| {
            let ouvinte = Closure::once_into_js(move || {
                let _ = resolver.call0(&JsValue::NULL);
            });
            self.xhr.set_onloadend(Some(ouvinte.unchecked_ref()));
        })
    }

    fn fim(&self) -> Fim {
        match self.xhr.status().unwrap_or(0) {
            0 if self.cancelada.get() => Fim::Cancelado,
            0 => Fim::SemConexao,
            status => Fim::Resposta {
                status,
                corpo: self.xhr.response_text().ok().flatten().unwrap_or_default(),
            },
        }
    }
}
