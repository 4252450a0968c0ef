//! `[antivirus]`: who looks into new files.

use acervo::{Antivirus, EnderecoInvalido};
use serde::Deserialize;

use super::FalhaConfiguracao;

/// `[antivirus]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoAntivirus {
    /// Address of clamd, `unix:/caminho` or `tcp:host:porta`; absent, files are not scanned.
    pub endereco: Option<String>,
}

impl SecaoAntivirus {
    pub(super) fn conferir(&self) -> Result<(), FalhaConfiguracao> {
        self.antivirus().map(drop)
    }

    /// The scanner, if one is configured.
    ///
    /// # Errors
    /// When the address is of neither form.
    pub fn antivirus(&self) -> Result<Option<Antivirus>, FalhaConfiguracao> {
        let endereco = self.endereco.as_deref().map(str::parse).transpose();
        endereco.map_err(|falha: EnderecoInvalido| FalhaConfiguracao::NaoServe {
            chave: "antivirus.endereco",
            motivo: falha.to_string(),
        })
    }
}
