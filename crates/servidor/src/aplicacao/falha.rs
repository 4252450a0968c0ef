//! Why the server does not start, in words for the operator.

use acervo::FalhaAcervo;
use banco::FalhaBanco;

use crate::configuracao::FalhaConfiguracao;

/// A start that failed.
#[derive(Debug, thiserror::Error)]
pub enum FalhaAplicacao {
    /// The configuration is refused.
    #[error(transparent)]
    Configuracao(#[from] FalhaConfiguracao),
    /// A port could not be taken.
    #[error(
        "Não foi possível escutar em {endereco}: {causa}. Feche o outro processo ou mude `{chave}`."
    )]
    Porta {
        /// Key of the configuration.
        chave: &'static str,
        /// Its value.
        endereco: String,
        /// The system's reason.
        causa: std::io::Error,
    },
    /// The database does not open or serve.
    #[error("O banco não abriu. {0} Execute `apr diagnosticar` para ver cada parte.")]
    Banco(#[from] FalhaBanco),
    /// The storage does not open.
    #[error("O acervo não abriu. {0} Execute `apr diagnosticar` para ver cada parte.")]
    Acervo(#[from] FalhaAcervo),
    /// E-mail is misconfigured.
    #[error("O correio não foi configurado. {0} Corrija a seção [correio].")]
    Correio(String),
    /// A use case failed while starting.
    #[error("Falha ao iniciar: {0}")]
    Caso(#[from] casos::Falha),
    /// Anything else.
    #[error("Falha interna ao iniciar: {0}")]
    Interna(String),
}

impl From<banco::cofre::FalhaCofre> for FalhaAplicacao {
    fn from(falha: banco::cofre::FalhaCofre) -> Self {
        Self::Interna(falha.to_string())
    }
}
