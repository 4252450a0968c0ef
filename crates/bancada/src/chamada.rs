//! One request being put together; `.await` sends it.

use std::fmt::Display;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

use bytes::Bytes;
use futures_util::stream;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, IF_MATCH};
use reqwest::{Body, Client, Method};
use serde::Serialize;

use crate::resposta::Resposta;

/// A request with every header the persona would send; tests add or take away.
#[derive(Debug)]
pub struct Chamada {
    cliente: Client,
    metodo: Method,
    url: String,
    cabecalhos: HeaderMap,
    corpo: Option<Body>,
}

impl Chamada {
    pub(crate) fn nova(cliente: &Client, metodo: Method, url: String) -> Self {
        Self {
            cliente: cliente.clone(),
            metodo,
            url,
            cabecalhos: HeaderMap::new(),
            corpo: None,
        }
    }

    /// Sets a header field.
    #[must_use]
    pub fn cabecalho(mut self, nome: &str, valor: impl Display) -> Self {
        let nome: HeaderName = nome.parse().expect("nome de cabeçalho");
        let valor = HeaderValue::from_str(&valor.to_string()).expect("valor de cabeçalho");
        self.cabecalhos.insert(nome, valor);
        self
    }

    /// Takes a header field away.
    #[must_use]
    pub fn sem(mut self, nome: &str) -> Self {
        self.cabecalhos.remove(nome);
        self
    }

    /// `Idempotency-Key`, instead of a new one.
    #[must_use]
    pub fn chave(self, chave: &str) -> Self {
        self.cabecalho("idempotency-key", chave)
    }

    /// `If-Match`.
    #[must_use]
    pub fn se_bater(self, etag: &str) -> Self {
        self.cabecalho(IF_MATCH.as_str(), etag)
    }

    /// A JSON body.
    #[must_use]
    pub fn json(self, corpo: &impl Serialize) -> Self {
        let bytes = serde_json::to_vec(corpo).expect("corpo JSON");
        self.corpo("application/json", bytes)
    }

    /// A body of any type.
    #[must_use]
    pub fn corpo(mut self, tipo: &str, bytes: impl Into<Bytes>) -> Self {
        self.corpo = Some(Body::from(bytes.into()));
        self.cabecalho(CONTENT_TYPE.as_str(), tipo)
    }

    /// A body without `Content-Length`, in pieces.
    #[must_use]
    pub fn aos_pedacos(mut self, tipo: &str, pedacos: Vec<Bytes>) -> Self {
        let fluxo = stream::iter(pedacos.into_iter().map(Ok::<_, std::io::Error>));
        self.corpo = Some(Body::wrap_stream(fluxo));
        self.cabecalho(CONTENT_TYPE.as_str(), tipo)
    }

    /// A body that arrives as the test lets it.
    #[must_use]
    pub fn fluxo(mut self, tipo: &str, corpo: Body) -> Self {
        self.corpo = Some(corpo);
        self.cabecalho(CONTENT_TYPE.as_str(), tipo)
    }

    /// Sends it; the transport may fail, also in the middle of the answer.
    pub async fn tentar(self) -> Result<Resposta, reqwest::Error> {
        let mut pedido = self
            .cliente
            .request(self.metodo, self.url)
            .headers(self.cabecalhos);
        if let Some(corpo) = self.corpo {
            pedido = pedido.body(corpo);
        }
        Resposta::ler(pedido.send().await?).await
    }
}

impl IntoFuture for Chamada {
    type Output = Resposta;
    type IntoFuture = Pin<Box<dyn Future<Output = Resposta> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.tentar().await.expect("o servidor não respondeu") })
    }
}
