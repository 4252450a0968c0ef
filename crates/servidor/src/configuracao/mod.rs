//! Configuration: one struct per section, from a TOML file and the environment.
//!
//! The environment wins over the file: `APR__SECAO__CHAVE` sets `chave` of `[secao]`; lists are separated by
//! commas. Unknown sections and keys are refused by name, secrets never appear in `Debug`.

mod acervo;
mod antivirus;
mod atende;
mod banco;
mod chave_mestra;
mod correio;
mod demonstracao;
mod falha;
mod fontes;
mod inspecao;
mod limites;
mod observacao;
mod seguranca;
mod servidor;

use std::path::PathBuf;

use serde::Deserialize;

pub use self::acervo::{SecaoAcervo, TipoAcervo};
pub use self::antivirus::SecaoAntivirus;
pub use self::atende::SecaoAtende;
pub use self::banco::SecaoBanco;
pub use self::chave_mestra::ChaveMestra;
pub use self::correio::{SecaoCorreio, TipoCorreio, Tls};
pub use self::demonstracao::SecaoDemonstracao;
pub use self::falha::FalhaConfiguracao;
pub use self::fontes::Fontes;
pub use self::inspecao::SecaoInspecao;
pub use self::limites::SecaoLimites;
pub use self::observacao::SecaoObservacao;
pub use self::seguranca::SecaoSeguranca;
pub use self::servidor::SecaoServidor;

/// Everything that can be configured; the default runs on one machine without any file (2.2).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Configuracao {
    /// Folder of the embedded default: database file, attachments, master key. Comes from `--dados`.
    #[serde(skip)]
    pub dados: PathBuf,
    /// Public listener and SPA.
    pub servidor: SecaoServidor,
    /// Health and metrics listener.
    pub observacao: SecaoObservacao,
    /// Database.
    pub banco: SecaoBanco,
    /// Attachments.
    pub acervo: SecaoAcervo,
    /// Scanner of new files.
    pub antivirus: SecaoAntivirus,
    /// Who looks into files.
    pub inspecao: SecaoInspecao,
    /// E-mail.
    pub correio: SecaoCorreio,
    /// Keys.
    pub seguranca: SecaoSeguranca,
    /// Inbound webhooks of Cemig Atende.
    pub atende: SecaoAtende,
    /// Request limits (3.1).
    pub limites: SecaoLimites,
    /// Demo data and the mail page.
    pub demonstracao: SecaoDemonstracao,
}

impl Configuracao {
    /// The embedded default over a data folder.
    #[must_use]
    pub fn embutida(dados: impl Into<PathBuf>) -> Self {
        Self {
            dados: dados.into(),
            ..Self::default()
        }
    }

    /// URL of the database: the configured one, else the SQLite file of the data folder.
    #[must_use]
    pub fn url_do_banco(&self) -> String {
        self.banco.url_ou_embutida(&self.dados)
    }

    /// The master key: the configured one, else the file of the data folder, made on first use (2.2).
    ///
    /// # Errors
    /// When the configured key is not 32 bytes in base64, or the file cannot be read or made.
    pub fn chave_mestra(&self) -> Result<ChaveMestra, FalhaConfiguracao> {
        ChaveMestra::obter(self.seguranca.chave_mestra.as_ref(), &self.dados)
    }
}
