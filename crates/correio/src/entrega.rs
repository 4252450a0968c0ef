//! One attempt to deliver one message.

use std::error::Error;
use std::time::Duration;

use chrono::{DateTime, Utc};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp;
use lettre::{AsyncTransport, Message};

use crate::mensagem::{Mensagem, uma_linha};
use crate::transporte::Transporte;

/// Longest attempt, from the connection to the last answer.
const LIMITE: Duration = Duration::from_mins(1);

/// SMTP replies about our own credentials: someone must fix the configuration, the message is good.
const CREDENCIAIS_RECUSADAS: [u16; 4] = [530, 534, 535, 538];

/// How an attempt ended well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entrega {
    /// The SMTP server took the message.
    Aceita,
    /// Nothing was sent; here is the message for the database.
    Embutida {
        /// The whole message as RFC 5322 text, ASCII.
        rfc5322: String,
    },
}

/// An attempt that failed.
#[derive(Debug, thiserror::Error)]
#[error("a mensagem não foi entregue")]
pub struct FalhaEntrega {
    /// True when the same message may pass later; false when it never will.
    pub temporaria: bool,
    /// Cause.
    #[source]
    pub fonte: Box<dyn Error + Send + Sync>,
}

impl FalhaEntrega {
    fn definitiva(fonte: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            temporaria: false,
            fonte: fonte.into(),
        }
    }

    fn temporaria(fonte: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            temporaria: true,
            fonte: fonte.into(),
        }
    }
}

/// Tries once to deliver. `message_id` is the part before the `@` and stays the same from attempt to
/// attempt, so that the recipient's server can drop a repeated one; `em` goes into the `Date` header.
pub async fn entregar(
    transporte: &Transporte,
    mensagem: &Mensagem,
    message_id: &str,
    em: DateTime<Utc>,
) -> Result<Entrega, FalhaEntrega> {
    let remetente = transporte.remetente().map_err(FalhaEntrega::definitiva)?;
    let pronta = montar(remetente, mensagem, message_id, em)?;
    match transporte {
        Transporte::Embutido => {
            let rfc5322 =
                String::from_utf8(pronta.formatted()).map_err(FalhaEntrega::definitiva)?;
            Ok(Entrega::Embutida { rfc5322 })
        }
        Transporte::Smtp(smtp) => {
            match tokio::time::timeout(LIMITE, smtp.servidor.send(pronta)).await {
                Ok(Ok(_)) => Ok(Entrega::Aceita),
                Ok(Err(erro)) if nunca_passara(&erro) => Err(FalhaEntrega::definitiva(erro)),
                Ok(Err(erro)) => Err(FalhaEntrega::temporaria(erro)),
                Err(prazo) => Err(FalhaEntrega::temporaria(prazo)),
            }
        }
    }
}

fn nunca_passara(erro: &smtp::Error) -> bool {
    erro.is_permanent()
        && !erro
            .status()
            .is_some_and(|codigo| CREDENCIAIS_RECUSADAS.contains(&codigo.into()))
}

fn montar(
    remetente: Mailbox,
    mensagem: &Mensagem,
    message_id: &str,
    em: DateTime<Utc>,
) -> Result<Message, FalhaEntrega> {
    let para: Mailbox = mensagem.para.parse().map_err(FalhaEntrega::definitiva)?;
    let identidade = identidade(message_id, remetente.email.domain())?;
    Message::builder()
        .from(remetente)
        .to(para)
        .subject(uma_linha(&mensagem.assunto))
        .message_id(Some(identidade))
        .date(em.into())
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .multipart(MultiPart::alternative_plain_html(
            mensagem.texto.clone(),
            mensagem.html.clone(),
        ))
        .map_err(FalhaEntrega::definitiva)
}

fn identidade(message_id: &str, dominio: &str) -> Result<String, FalhaEntrega> {
    let simples = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    if message_id.is_empty() || !message_id.bytes().all(simples) {
        return Err(FalhaEntrega::definitiva(
            "o identificador da mensagem só pode ter letras, números, hífen, ponto e sublinhado",
        ));
    }
    Ok(format!("<{message_id}@{dominio}>"))
}
