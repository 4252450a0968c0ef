//! `[banco]`: SQLite or PostgreSQL.

use std::path::Path;

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

/// `[banco]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoBanco {
    /// `sqlite:<file>` or `postgres://…` of the application role; default `sqlite:<dados>/apr.db`.
    pub url: Option<SecretString>,
    /// PostgreSQL URL of the owner role, used only to migrate; default the same as `url`.
    pub url_dono: Option<SecretString>,
}

impl SecaoBanco {
    pub(super) fn url_ou_embutida(&self, dados: &Path) -> String {
        match &self.url {
            Some(url) => url.expose_secret().to_owned(),
            None => format!("sqlite:{}", dados.join("apr.db").display()),
        }
    }
}
