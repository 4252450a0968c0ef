//! The inbound events of the APR (3.4).

use chrono::{DateTime, Utc};
use contrato::webhook::{Envelope, FatoDatado, NsCancelada, NsEmitida, ReanaliseConfirmada};
use dominio::nota::FatoNs;

/// One event, with the body of its type.
#[derive(Clone, PartialEq)]
pub enum EventoAtende {
    /// `ns.emitida`.
    NsEmitida(Box<NsEmitida>),
    /// `ns.cancelada`.
    NsCancelada(NsCancelada),
    /// `reanalise.confirmada`.
    ReanaliseConfirmada(ReanaliseConfirmada),
    /// `reavaliacao.confirmada`.
    ReavaliacaoConfirmada(ReanaliseConfirmada),
    /// A dated fact, such as `ligacao.concluida`.
    Fato(FatoNs, FatoDatado),
}

impl core::fmt::Debug for EventoAtende {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "EventoAtende({}, {})", self.tipo(), self.numero())
    }
}

impl EventoAtende {
    /// The `tipo` of the envelope.
    #[must_use]
    pub fn tipo(&self) -> &'static str {
        match self {
            Self::NsEmitida(_) => "ns.emitida",
            Self::NsCancelada(_) => "ns.cancelada",
            Self::ReanaliseConfirmada(_) => "reanalise.confirmada",
            Self::ReavaliacaoConfirmada(_) => "reavaliacao.confirmada",
            Self::Fato(fato, _) => fato.codigo(),
        }
    }

    /// The NS it speaks of.
    #[must_use]
    pub fn numero(&self) -> &str {
        match self {
            Self::NsEmitida(e) => &e.numero,
            Self::NsCancelada(e) => &e.numero,
            Self::ReanaliseConfirmada(e) | Self::ReavaliacaoConfirmada(e) => &e.numero,
            Self::Fato(_, e) => &e.numero,
        }
    }

    /// What a person at the terminal needs to go on, in one or two lines.
    #[must_use]
    pub fn resumo(&self) -> String {
        match self {
            Self::NsEmitida(e) => format!(
                "{} NS {}\nPara buscar: protocolo {}, CPF ou CNPJ {}",
                self.tipo(),
                e.numero,
                e.protocolo,
                e.cliente.cpf_cnpj
            ),
            _ => format!("{} NS {}", self.tipo(), self.numero()),
        }
    }

    fn dados(&self) -> serde_json::Result<serde_json::Value> {
        match self {
            Self::NsEmitida(e) => serde_json::to_value(e),
            Self::NsCancelada(e) => serde_json::to_value(e),
            Self::ReanaliseConfirmada(e) | Self::ReavaliacaoConfirmada(e) => {
                serde_json::to_value(e)
            }
            Self::Fato(_, e) => serde_json::to_value(e),
        }
    }
}

/// The bytes to sign and send: the envelope made at `em`. Send these very bytes on every retry.
pub fn corpo(evento: &EventoAtende, em: DateTime<Utc>) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&Envelope {
        tipo: evento.tipo().to_owned(),
        em,
        dados: evento.dados()?,
    })
}
