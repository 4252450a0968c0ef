//! One signed delivery to the APR.

use std::time::Duration;

use contrato::webhook::Recebido;
use correio::assinatura::{Segredo, assinar};
use reqwest::header::CONTENT_TYPE;
use reqwest::redirect::Policy;
use serde::Deserialize;

/// Where the APR listens, under its address.
const CAMINHO: &str = "/api/v1/webhooks/atende";

/// Longest wait for the answer (3.4).
const ESPERA: Duration = Duration::from_secs(15);

/// What the APR answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Resposta {
    /// HTTP status, 2xx.
    pub status: u16,
    /// The event was stored, now or before.
    pub recebido: Recebido,
}

/// Why an event was not delivered.
#[derive(Debug, thiserror::Error)]
pub enum FalhaPublicacao {
    /// No answer.
    #[error("O APR não respondeu em {url}. Confira o endereço e se o servidor está no ar.")]
    SemResposta {
        /// Address tried.
        url: String,
        /// Cause.
        #[source]
        fonte: reqwest::Error,
    },
    /// An answer that is not the one of the webhook.
    #[error("A resposta de {url} não é a do APR. Confira o endereço.")]
    RespostaEstranha {
        /// Address tried.
        url: String,
        /// Cause.
        #[source]
        fonte: reqwest::Error,
    },
    /// A refusal of the APR.
    #[error("O APR recusou o evento ({status} {codigo}). {detalhe}")]
    Recusado {
        /// HTTP status.
        status: u16,
        /// Stable code of the problem, empty when the answer had none.
        codigo: String,
        /// How to go on.
        detalhe: String,
    },
}

/// The part of a problem document that a sender reads.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Problema {
    codigo: String,
    detail: String,
}

/// Signs `corpo` and posts it once to the APR at `url` (scheme, host and port).
///
/// `id` names the event for ever: repeat it, with a new `carimbo` (Unix seconds), to try again.
pub async fn publicar(
    url: &str,
    segredo: &Segredo,
    id: &str,
    carimbo: i64,
    corpo: Vec<u8>,
) -> Result<Resposta, FalhaPublicacao> {
    let url = format!("{}{CAMINHO}", url.trim_end_matches('/'));
    let sem_resposta = |fonte| FalhaPublicacao::SemResposta {
        url: url.clone(),
        fonte,
    };
    let assinatura = assinar(segredo, id, carimbo, &corpo);
    // No proxy and no redirect: a signed body goes to the address given and nowhere else.
    let cliente = reqwest::Client::builder()
        .no_proxy()
        .redirect(Policy::none())
        .timeout(ESPERA)
        .build()
        .map_err(sem_resposta)?;
    let resposta = cliente
        .post(&url)
        .header(CONTENT_TYPE, "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", carimbo)
        .header("webhook-signature", assinatura)
        .body(corpo)
        .send()
        .await
        .map_err(sem_resposta)?;
    let status = resposta.status();
    if status.is_success() {
        let recebido = resposta
            .json()
            .await
            .map_err(|fonte| FalhaPublicacao::RespostaEstranha { url, fonte })?;
        return Ok(Resposta {
            status: status.as_u16(),
            recebido,
        });
    }
    let problema: Problema = resposta.json().await.unwrap_or_default();
    Err(FalhaPublicacao::Recusado {
        status: status.as_u16(),
        codigo: problema.codigo,
        detalhe: problema.detail,
    })
}
