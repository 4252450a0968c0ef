//! The nota de serviço (NS): its number, the Atende service behind it and its own situação (R-NS-5).

mod numero;
mod servico;
mod transicao;

pub use numero::{NumeroNs, NumeroNsInvalido};
pub use servico::{Natureza, ServicoAtende};
pub use transicao::{EventoNs, FatoNs, RecusaNs, transicao_ns};
