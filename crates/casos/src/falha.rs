//! What no use case expects: the machine below failed.

use acervo::FalhaAcervo;
use banco::FalhaBanco;

/// A failure of what stands below the use cases, or of the idempotency key.
#[derive(Debug, thiserror::Error)]
pub enum Falha {
    /// The database.
    #[error(transparent)]
    Banco(#[from] FalhaBanco),
    /// The storage of files.
    #[error(transparent)]
    Acervo(#[from] FalhaAcervo),
    /// The key was used before with another body (3.1).
    #[error("a chave de idempotência já foi usada com outro corpo")]
    ChaveReutilizada,
    /// A defect of ours; the text is for the log.
    #[error("{0}")]
    Interna(String),
}

impl From<banco::cofre::FalhaCofre> for Falha {
    fn from(falha: banco::cofre::FalhaCofre) -> Self {
        Self::Banco(falha.into())
    }
}

impl From<serde_json::Error> for Falha {
    fn from(erro: serde_json::Error) -> Self {
        Self::Interna(erro.to_string())
    }
}
