//! Why a configuration is refused, in words for the person who wrote it.

use std::path::PathBuf;

use crate::leitura::FalhaDeLeitura;

/// A refused configuration; each message says what to change.
#[derive(Debug, thiserror::Error)]
pub enum FalhaConfiguracao {
    /// The file named on the command line does not open.
    #[error(
        "Não foi possível ler o arquivo de configuração {arquivo}: {causa}. Confira o caminho e a permissão."
    )]
    Arquivo {
        /// The file.
        arquivo: PathBuf,
        /// The system's reason.
        causa: std::io::Error,
    },
    /// The file is not TOML.
    #[error("O arquivo de configuração {arquivo} não é TOML válido. {causa}")]
    Toml {
        /// The file.
        arquivo: PathBuf,
        /// The parser's words, with line and column.
        causa: Box<toml::de::Error>,
    },
    /// A section or key does not fit.
    #[error("Configuração recusada em `{}`. {} {}", .0.segmentos().collect::<Vec<_>>().join("."), .0.detalhe(), origem(.0))]
    Valor(FalhaDeLeitura),
    /// An environment variable starts with `APR__` and names no section and key.
    #[error(
        "A variável de ambiente {0} não segue a forma APR__SECAO__CHAVE. Corrija o nome ou retire a variável."
    )]
    Variavel(String),
    /// A value has the right type and does not serve.
    #[error("Configuração recusada em `{chave}`. {motivo}")]
    NaoServe {
        /// `secao.chave`.
        chave: &'static str,
        /// Why, and what to do.
        motivo: String,
    },
}

/// Tells both places a value may come from.
fn origem(falha: &FalhaDeLeitura) -> String {
    let nome = falha
        .segmentos()
        .collect::<Vec<_>>()
        .join("__")
        .to_uppercase();
    format!("Corrija o arquivo ou a variável APR__{nome}.")
}
