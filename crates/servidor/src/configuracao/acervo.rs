//! `[acervo]`: where attachments live.

use std::path::{Path, PathBuf};

use secrecy::SecretString;
use serde::Deserialize;

use super::FalhaConfiguracao;

/// Kind of storage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TipoAcervo {
    /// A folder of this machine.
    #[default]
    Disco,
    /// Any S3 store.
    S3,
}

/// `[acervo]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoAcervo {
    /// Kind of storage; default `disco`.
    pub tipo: TipoAcervo,
    /// Folder for `disco`; default `<dados>/acervo`.
    pub pasta: Option<PathBuf>,
    /// Folder for files on their way to S3; default `<dados>/preparo`.
    pub pasta_de_preparo: Option<PathBuf>,
    /// S3 endpoint; absent for AWS.
    pub endereco: Option<String>,
    /// S3 region; default `us-east-1`.
    pub regiao: Option<String>,
    /// S3 bucket.
    pub balde: Option<String>,
    /// S3 access key.
    pub chave_acesso: Option<String>,
    /// S3 secret.
    pub segredo: Option<SecretString>,
    /// Accepts an endpoint without TLS.
    pub permitir_http: bool,
    /// MiB that the scrubber reads back in an hour; default 1024, and 0 keeps it still.
    pub ronda_mib_por_hora: u32,
}

impl Default for SecaoAcervo {
    fn default() -> Self {
        Self {
            tipo: TipoAcervo::default(),
            pasta: None,
            pasta_de_preparo: None,
            endereco: None,
            regiao: None,
            balde: None,
            chave_acesso: None,
            segredo: None,
            permitir_http: false,
            ronda_mib_por_hora: 1024,
        }
    }
}

impl SecaoAcervo {
    pub(super) fn conferir(&self) -> Result<(), FalhaConfiguracao> {
        let falta = |chave| FalhaConfiguracao::NaoServe {
            chave,
            motivo: "Com `acervo.tipo = \"s3\"` esta chave é obrigatória. Preencha-a.".to_owned(),
        };
        if self.tipo == TipoAcervo::Disco {
            return Ok(());
        }
        self.balde.as_ref().ok_or_else(|| falta("acervo.balde"))?;
        self.chave_acesso
            .as_ref()
            .ok_or_else(|| falta("acervo.chave_acesso"))?;
        self.segredo
            .as_ref()
            .ok_or_else(|| falta("acervo.segredo"))?;
        Ok(())
    }

    /// Bytes that the scrubber reads back in an hour.
    #[must_use]
    pub fn ronda_por_hora(&self) -> u64 {
        u64::from(self.ronda_mib_por_hora) * 1024 * 1024
    }

    /// Folder of the `disco` storage.
    #[must_use]
    pub fn pasta(&self, dados: &Path) -> PathBuf {
        self.pasta.clone().unwrap_or_else(|| dados.join("acervo"))
    }

    /// Folder of files on their way to S3.
    #[must_use]
    pub fn pasta_de_preparo(&self, dados: &Path) -> PathBuf {
        self.pasta_de_preparo
            .clone()
            .unwrap_or_else(|| dados.join("preparo"))
    }
}
