//! Cemig Atende: signs and posts its events (3.4).

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use casos::relogio::Relogio;
use chrono::{DateTime, Utc};
use contrato::webhook::{Envelope, FatoDatado, NsCancelada, NsEmitida};
use correio::assinatura::{Segredo, assinar};
use reqwest::Method;
use serde::Serialize;

use crate::pessoa::Pessoa;
use crate::resposta::Resposta;

/// The sender of the inbound events.
pub struct Atende {
    anonima: Pessoa,
    segredo: Segredo,
    relogio: Arc<dyn Relogio>,
}

/// One delivery, its four parts open to tampering.
#[derive(Debug, Clone)]
pub struct Entrega {
    /// `webhook-id`.
    pub id: String,
    /// `webhook-timestamp`.
    pub carimbo: String,
    /// `webhook-signature`.
    pub assinatura: String,
    /// Raw body.
    pub corpo: Bytes,
}

impl Atende {
    /// The sender with a secret; `relogio` stamps.
    #[must_use]
    pub fn novo(anonima: Pessoa, segredo: &str, relogio: Arc<dyn Relogio>) -> Self {
        Self {
            anonima,
            segredo: Segredo::ler(segredo).expect("segredo do Atende"),
            relogio,
        }
    }

    /// The same sender with another secret (rotation).
    #[must_use]
    pub fn com_segredo(&self, segredo: &str) -> Self {
        Self::novo(self.anonima.clone(), segredo, Arc::clone(&self.relogio))
    }

    /// A `webhook-id` never used before.
    #[must_use]
    pub fn novo_id() -> String {
        static NUMERO: AtomicU64 = AtomicU64::new(1);
        format!(
            "msg_{}_{}",
            std::process::id(),
            NUMERO.fetch_add(1, Ordering::Relaxed)
        )
    }

    /// The body of an event.
    #[must_use]
    pub fn corpo(&self, tipo: &str, dados: &impl Serialize) -> Bytes {
        let dados = serde_json::to_value(dados).expect("dados do evento");
        let envelope = Envelope {
            tipo: tipo.to_owned(),
            em: self.relogio.agora(),
            dados,
        };
        serde_json::to_vec(&envelope).expect("envelope").into()
    }

    /// Signs a body now, under an id.
    #[must_use]
    pub fn assinada(&self, id: &str, corpo: Bytes) -> Entrega {
        self.assinada_em(id, corpo, self.relogio.agora())
    }

    /// Signs a body with another time stamp.
    #[must_use]
    pub fn assinada_em(&self, id: &str, corpo: Bytes, quando: DateTime<Utc>) -> Entrega {
        let carimbo = quando.timestamp();
        Entrega {
            id: id.to_owned(),
            carimbo: carimbo.to_string(),
            assinatura: assinar(&self.segredo, id, carimbo, &corpo),
            corpo,
        }
    }

    /// Posts a delivery; the transport may fail.
    pub async fn tentar(&self, e: &Entrega) -> Result<Resposta, reqwest::Error> {
        self.anonima
            .fora(Method::POST, "/api/v1/webhooks/atende")
            .cabecalho("webhook-id", &e.id)
            .cabecalho("webhook-timestamp", &e.carimbo)
            .cabecalho("webhook-signature", &e.assinatura)
            .sem("origin")
            .corpo("application/json", e.corpo.clone())
            .tentar()
            .await
    }

    /// Posts a delivery.
    pub async fn postar(&self, e: &Entrega) -> Resposta {
        self.tentar(e)
            .await
            .expect("o servidor não respondeu ao webhook")
    }

    /// Signs and posts a new event.
    pub async fn enviar(&self, tipo: &str, dados: &impl Serialize) -> Resposta {
        self.postar(&self.assinada(&Self::novo_id(), self.corpo(tipo, dados)))
            .await
    }

    /// `ns.emitida`.
    pub async fn emitir_ns(&self, ns: &NsEmitida) -> Resposta {
        self.enviar("ns.emitida", ns).await.exigir(202)
    }

    /// `ns.cancelada`, now.
    pub async fn cancelar(&self, numero: &str, motivo: &str) -> Resposta {
        let dados = NsCancelada {
            numero: numero.to_owned(),
            em: self.relogio.agora(),
            motivo: motivo.to_owned(),
        };
        self.enviar("ns.cancelada", &dados).await.exigir(202)
    }

    /// A dated fact, such as `obra.concluida`.
    pub async fn fato(&self, tipo: &str, numero: &str, em: DateTime<Utc>) -> Resposta {
        self.enviar(
            tipo,
            &FatoDatado {
                numero: numero.to_owned(),
                em,
            },
        )
        .await
        .exigir(202)
    }
}

impl std::fmt::Debug for Atende {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Atende")
    }
}
