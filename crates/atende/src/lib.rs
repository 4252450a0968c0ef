//! Cemig Atende as seen from the sender's side: events, their bytes, and one signed delivery.
//!
//! Architecture invariant: it reaches the APR only through the signed webhook, as the real Atende does.

pub mod argumentos;
mod evento;
mod publicacao;

pub use argumentos::ComandoAtende;
pub use evento::{EventoAtende, corpo};
pub use publicacao::{FalhaPublicacao, Resposta, publicar};
