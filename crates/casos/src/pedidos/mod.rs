//! Pedidos: open, fill, send, close, read (R-PED-1..4, R-LST-1).

mod alterar;
mod anunciar;
mod contar;
mod criar;
mod encerrar;
mod enviar;
mod historico;
mod ler;
mod listar;
mod pendencias;
mod recibo;
mod responder;

pub use alterar::{AlterarErro, alterar};
pub use contar::contar;
pub use criar::{Aberto, ComoAbriu, CriarErro, criar};
pub use encerrar::encerrar;
pub use enviar::{EnviarErro, enviar};
pub use historico::historico;
pub use ler::{ler, vez};
pub use listar::{Pagina, listar};
pub use pendencias::pendencias;
pub use recibo::recibo;
pub use responder::{ResponderErro, responder};

use dominio::situacao::Recusa;

use crate::falha::Falha;

/// Outcomes shared by the acts on one pedido that need nothing more.
#[derive(Debug, thiserror::Error)]
pub enum AtoErro {
    /// Unknown, or someone else's (R-ISO-1).
    #[error("pedido não encontrado")]
    NaoEncontrado,
    /// `If-Match` names an older state.
    #[error("o pedido mudou desde a leitura")]
    Desatualizado,
    /// The situação does not allow it.
    #[error(transparent)]
    Situacao(#[from] Recusa),
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<banco::FalhaBanco> for AtoErro {
    fn from(falha: banco::FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}
