//! Inbound events of Cemig Atende (3.4): verified, stored once for ever, then acted on.

mod processar;
mod receber;

pub use processar::processar;
pub use receber::{Cabecalhos, ReceberWebhookErro, receber};

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Veredito {
    /// Acted on, or kept as a fact; with the code of a refusal.
    Feito(Option<&'static str>),
    /// The NS of this canonical number is not here yet.
    Espera(String),
    /// A type we do not know.
    Desconhecido,
    /// Its body cannot be understood, and why.
    Invalido(&'static str),
}
