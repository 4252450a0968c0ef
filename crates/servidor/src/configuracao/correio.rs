//! `[correio]`: how e-mail leaves.

use secrecy::SecretString;
use serde::Deserialize;

use super::FalhaConfiguracao;

/// Kind of delivery.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TipoCorreio {
    /// Kept in the database, readable at `/dev/correio` in demo mode.
    #[default]
    Embutido,
    /// Sent through an SMTP server.
    Smtp,
}

/// Protection of the SMTP connection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tls {
    /// None: only for a server on this machine.
    Nenhum,
    /// STARTTLS, refused when the server lacks it.
    #[default]
    Starttls,
    /// TLS from the first byte.
    Tls,
}

/// `[correio]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoCorreio {
    /// Kind of delivery; default `embutido`.
    pub tipo: TipoCorreio,
    /// Name of the SMTP server.
    pub servidor: Option<String>,
    /// Port; default 465 for `tls`, 587 for `starttls`, 25 for `nenhum`.
    pub porta: Option<u16>,
    /// SMTP user.
    pub usuario: Option<String>,
    /// SMTP password.
    pub senha: Option<SecretString>,
    /// Protection of the connection; default `starttls`.
    pub tls: Tls,
    /// Sender, such as `APR <apr@exemplo.com.br>`.
    pub remetente: Option<String>,
}

impl SecaoCorreio {
    pub(super) fn conferir(&self) -> Result<(), FalhaConfiguracao> {
        let falta = |chave| FalhaConfiguracao::NaoServe {
            chave,
            motivo: "Com `correio.tipo = \"smtp\"` esta chave é obrigatória. Preencha-a."
                .to_owned(),
        };
        if self.tipo == TipoCorreio::Embutido {
            return Ok(());
        }
        self.servidor
            .as_ref()
            .ok_or_else(|| falta("correio.servidor"))?;
        self.remetente
            .as_ref()
            .ok_or_else(|| falta("correio.remetente"))?;
        Ok(())
    }

    /// Port, by the protection when not configured.
    #[must_use]
    pub fn porta(&self) -> u16 {
        self.porta.unwrap_or(match self.tls {
            Tls::Nenhum => 25,
            Tls::Starttls => 587,
            Tls::Tls => 465,
        })
    }
}
