//! E-mail and the signature of webhooks.
//!
//! Templates turn typed data into a [`Mensagem`] in plain text and HTML; [`entregar`] makes one attempt.
//! Retries, storage and the choice of the instant belong to the caller.

pub mod assinatura;
mod carta;
mod entrega;
mod mensagem;
pub mod modelos;
mod transporte;

pub use entrega::{Entrega, FalhaEntrega, entregar};
pub use mensagem::Mensagem;
pub use transporte::{ConfiguracaoSmtp, RemetenteInvalido, Smtp, SmtpInvalido, Tls, Transporte};
