//! An answer, and what every test asks of it.

use bytes::Bytes;
use contrato::problema::{Problema, TIPO_PROBLEMA};
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Words that would tell a stranger how the server is made (A05).
const VAZAMENTOS: [&str; 14] = [
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "sqlx",
    "sqlite",
    "postgres",
    "panicked",
    "stack backtrace",
    ".rs:",
    "/tmp/",
    "/home/",
    env!("CARGO_MANIFEST_DIR"),
    "RUST_BACKTRACE",
    "sea_orm",
];

/// Status, headers and body, read to the end.
#[derive(Debug, Clone)]
pub struct Resposta {
    /// HTTP status.
    pub status: u16,
    /// Header fields.
    pub cabecalhos: HeaderMap,
    /// Body.
    pub corpo: Bytes,
}

impl Resposta {
    pub(crate) async fn ler(resposta: reqwest::Response) -> Result<Self, reqwest::Error> {
        let status = resposta.status().as_u16();
        let cabecalhos = resposta.headers().clone();
        let corpo = resposta.bytes().await?;
        Ok(Self {
            status,
            cabecalhos,
            corpo,
        })
    }

    /// The body as text.
    #[must_use]
    pub fn texto(&self) -> String {
        String::from_utf8_lossy(&self.corpo).into_owned()
    }

    /// A header field, empty when absent.
    #[must_use]
    pub fn cabecalho(&self, nome: &str) -> &str {
        self.cabecalhos
            .get(nome)
            .and_then(|valor| valor.to_str().ok())
            .unwrap_or_default()
    }

    /// The `ETag`, as `If-Match` wants it.
    #[must_use]
    pub fn etag(&self) -> String {
        self.cabecalho("etag").to_owned()
    }

    /// Fails the test unless the status is this one.
    #[must_use]
    #[track_caller]
    pub fn exigir(self, status: u16) -> Self {
        assert_eq!(self.status, status, "corpo: {}", self.texto());
        self
    }

    /// The JSON body as a type of the contract.
    #[must_use]
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        match serde_json::from_slice(&self.corpo) {
            Ok(valor) => valor,
            Err(falha) => panic!(
                "corpo fora do contrato ({falha}): {} {}",
                self.status,
                self.texto()
            ),
        }
    }

    /// The JSON body as it is.
    #[must_use]
    #[track_caller]
    pub fn valor(&self) -> Value {
        self.json()
    }

    /// The refusal: asserts status, code, media type, request id, and that nothing of our inside is told (A05).
    #[track_caller]
    pub fn problema(&self, status: u16, codigo: &str) -> Problema {
        assert_eq!(
            self.status,
            status,
            "esperado {codigo}; corpo: {}",
            self.texto()
        );
        let problema = self.e_problema();
        assert_eq!(problema.codigo, codigo, "{}", self.texto());
        problema
    }

    /// The refusal, whichever it is, well formed and silent about our inside (A05).
    #[track_caller]
    pub fn e_problema(&self) -> Problema {
        assert_eq!(
            self.cabecalho("content-type"),
            TIPO_PROBLEMA,
            "{} {}",
            self.status,
            self.texto()
        );
        let problema: Problema = self.json();
        assert_eq!(problema.status, self.status);
        assert!(
            !problema.detail.is_empty()
                && !problema.title.is_empty()
                && !problema.codigo.is_empty()
        );
        assert_eq!(
            problema.tipo,
            format!("/api/docs/problemas#{}", problema.codigo)
        );
        assert_eq!(problema.request_id, self.cabecalho("request-id"));
        assert_eq!(
            problema.instance,
            format!("urn:apr:requisicao:{}", problema.request_id)
        );
        let texto = self.texto();
        for vazamento in VAZAMENTOS {
            assert!(
                !texto.contains(vazamento),
                "a recusa conta `{vazamento}`: {texto}"
            );
        }
        problema
    }

    /// The body without what must differ between two refusals: the request id.
    #[must_use]
    pub fn sem_requisicao(&self) -> String {
        let id = self.cabecalho("request-id");
        if id.is_empty() {
            self.texto()
        } else {
            self.texto().replace(id, "")
        }
    }
}
