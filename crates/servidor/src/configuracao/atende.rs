//! `[atende]`: who may call the inbound webhook.

use correio::assinatura::{Segredo, SegredoInvalido};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use super::FalhaConfiguracao;

/// `[atende]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoAtende {
    /// Secrets accepted, `whsec_…`, newest first; several during a rotation. Default: derived from the master key.
    pub segredos: Vec<SecretString>,
}

impl SecaoAtende {
    pub(super) fn conferir(&self) -> Result<(), FalhaConfiguracao> {
        if self
            .segredos
            .iter()
            .all(|segredo| Segredo::ler(segredo.expose_secret()).is_ok())
        {
            return Ok(());
        }
        Err(FalhaConfiguracao::NaoServe {
            chave: "atende.segredos",
            motivo: SegredoInvalido.to_string(),
        })
    }
}
