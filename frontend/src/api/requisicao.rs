//! One request: cookie, CSRF, keys and versions in; a typed body or a [`FalhaApi`] out.

use core::cell::RefCell;

use gloo_net::http::{Method, RequestBuilder, Response};
use js_sys::{Array, JSON, Object};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

use super::falha::FalhaApi;
use super::leitor;

/// Root of every resource.
pub const BASE: &str = "/api/v1";

/// Called when an answer says that the session is over.
type AoPerder = Box<dyn Fn()>;

thread_local! {
    static CSRF: RefCell<Option<String>> = const { RefCell::new(None) };
    static AO_PERDER: RefCell<Option<AoPerder>> = const { RefCell::new(None) };
}

/// The `X-CSRF-Token` of this session; uploads that do not go through [`Requisicao`] send it too.
#[must_use]
pub fn csrf() -> Option<String> {
    CSRF.with_borrow(Clone::clone)
}

pub(super) fn guardar_csrf(token: Option<String>) {
    CSRF.set(token);
}

/// Registers what to do when any answer is a 401.
pub fn ao_perder_sessao(acao: impl Fn() + 'static) {
    AO_PERDER.set(Some(Box::new(acao)));
}

/// A fresh `Idempotency-Key`: 128 random bits in hex. (`crypto.randomUUID` is missing on plain http, this is not.)
#[must_use]
pub fn nova_chave() -> String {
    let mut bytes = [0_u8; 16];
    if let Ok(cripto) = window().crypto() {
        let _ = cripto.get_random_values_with_u8_array(&mut bytes);
    }
    hexadecimal(&bytes)
}

/// Two lower-case digits for each byte.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |texto, byte| texto + &format!("{byte:02x}"))
}

/// `a=1&b=2` of a query type, without its absent fields; empty when all are absent.
#[must_use]
pub fn consulta_de<T: Serialize>(filtros: &T) -> String {
    let objeto = serde_json::to_string(filtros)
        .ok()
        .and_then(|texto| JSON::parse(&texto).ok());
    let pares = objeto
        .map(|objeto| Object::entries(&objeto.unchecked_into()))
        .unwrap_or_default();
    // The browser writes each value as text: a number as its digits.
    let par = |par: JsValue| {
        let par: Array = par.unchecked_into();
        let (nome, valor) = (par.get(0).as_string()?, par.get(1));
        let valor =
            js_sys::encode_uri_component(&valor.as_string().unwrap_or_else(|| texto_de(&valor)));
        (!par.get(1).is_null()).then(|| format!("{nome}={}", String::from(valor)))
    };
    pares.iter().filter_map(par).collect::<Vec<_>>().join("&")
}

fn texto_de(valor: &JsValue) -> String {
    JSON::stringify(valor).map(String::from).unwrap_or_default()
}

/// A request being made.
#[derive(Debug)]
pub struct Requisicao {
    metodo: Method,
    url: String,
    cabecalhos: Vec<(&'static str, String)>,
    corpo: Option<String>,
}

impl Requisicao {
    fn nova(metodo: Method, caminho: &str) -> Self {
        Self {
            metodo,
            url: format!("{BASE}{caminho}"),
            cabecalhos: Vec::new(),
            corpo: None,
        }
    }

    /// Reads a resource; aborted when the reactive owner that asked is cleaned up.
    #[must_use]
    pub fn get(caminho: &str) -> Self {
        Self::nova(Method::GET, caminho)
    }

    /// Creates or acts.
    #[must_use]
    pub fn post(caminho: &str) -> Self {
        Self::nova(Method::POST, caminho)
    }

    /// Merges changes.
    #[must_use]
    pub fn patch(caminho: &str) -> Self {
        Self::nova(Method::PATCH, caminho)
    }

    /// Replaces.
    #[must_use]
    pub fn put(caminho: &str) -> Self {
        Self::nova(Method::PUT, caminho)
    }

    /// Ends.
    #[must_use]
    pub fn delete(caminho: &str) -> Self {
        Self::nova(Method::DELETE, caminho)
    }

    /// Adds the query string of a query type.
    #[must_use]
    pub fn consulta<T: Serialize>(mut self, filtros: &T) -> Self {
        let consulta = consulta_de(filtros);
        if !consulta.is_empty() {
            self.url = format!("{}?{consulta}", self.url);
        }
        self
    }

    /// Sends a JSON body.
    #[must_use]
    pub fn json<T: Serialize>(mut self, corpo: &T) -> Self {
        self.corpo = serde_json::to_string(corpo).ok();
        self
    }

    /// Acts only on this version of the resource (`If-Match`).
    #[must_use]
    pub fn se_versao(mut self, versao: i64) -> Self {
        self.cabecalhos.push(("If-Match", format!("\"{versao}\"")));
        self
    }

    /// Makes repeats of the same act harmless (`Idempotency-Key`).
    #[must_use]
    pub fn chave(mut self, chave: &str) -> Self {
        self.cabecalhos.push(("Idempotency-Key", chave.to_owned()));
        self
    }

    /// Adds a header.
    #[must_use]
    pub fn cabecalho(mut self, nome: &'static str, valor: String) -> Self {
        self.cabecalhos.push((nome, valor));
        self
    }

    /// Sends it and reads the JSON answer; one without a body (204) reads as an absent value.
    pub async fn ler<T: DeserializeOwned>(self) -> Result<T, FalhaApi> {
        let resposta = self.enviar().await?;
        let status = resposta.status();
        let texto = match status {
            204 => "null".to_owned(),
            _ => resposta.text().await.map_err(|erro| de_transporte(&erro))?,
        };
        leitor::ler(&texto).map_err(|_| FalhaApi::Inesperada(status))
    }

    /// Sends it and reads the answer as bytes.
    pub async fn bytes(self) -> Result<Vec<u8>, FalhaApi> {
        self.enviar()
            .await?
            .binary()
            .await
            .map_err(|erro| de_transporte(&erro))
    }

    /// Sends it; the answer has no body that matters.
    pub async fn executar(self) -> Result<(), FalhaApi> {
        self.enviar().await.map(drop)
    }

    async fn enviar(self) -> Result<Response, FalhaApi> {
        let leitura = self.metodo == Method::GET;
        let mut pedido = RequestBuilder::new(&self.url)
            .method(self.metodo)
            .credentials(web_sys::RequestCredentials::SameOrigin)
            .header("Accept", "application/json");
        for (nome, valor) in &self.cabecalhos {
            pedido = pedido.header(nome, valor);
        }
        // Only reads are aborted: an aborted write would leave nobody knowing whether it happened.
        if leitura {
            pedido = pedido.abort_signal(sinal_de_abandono().as_ref());
        } else if let Some(token) = csrf() {
            pedido = pedido.header("X-CSRF-Token", &token);
        }
        let resposta = match self.corpo {
            Some(corpo) => match pedido
                .header("Content-Type", "application/json")
                .body(corpo)
            {
                Ok(pronto) => pronto.send().await,
                Err(erro) => Err(erro),
            },
            None => pedido.send().await,
        }
        .map_err(|erro| de_transporte(&erro))?;
        if resposta.ok() {
            return Ok(resposta);
        }
        let texto = resposta.text().await.unwrap_or_default();
        let falha = FalhaApi::de_resposta(resposta.status(), &texto);
        if falha.codigo() == "nao_autenticado" {
            guardar_csrf(None);
            AO_PERDER.with_borrow(|acao| {
                if let Some(acao) = acao {
                    acao();
                }
            });
        }
        Err(falha)
    }
}

/// Ties a read to the reactive owner that asked for it, when there is one.
fn sinal_de_abandono() -> Option<web_sys::AbortSignal> {
    let _dono = Owner::current()?;
    let controle = web_sys::AbortController::new().ok()?;
    let sinal = controle.signal();
    let controle = SendWrapper::new(controle);
    on_cleanup(move || controle.abort());
    Some(sinal)
}

fn de_transporte(erro: &gloo_net::Error) -> FalhaApi {
    match erro {
        gloo_net::Error::JsError(js) if js.name == "AbortError" => FalhaApi::Abandonada,
        gloo_net::Error::JsError(_) => FalhaApi::SemConexao,
        _ => FalhaApi::Inesperada(0),
    }
}
