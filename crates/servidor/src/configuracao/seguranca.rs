//! `[seguranca]`: keys.

use secrecy::SecretString;
use serde::Deserialize;

/// `[seguranca]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoSeguranca {
    /// Master key, 32 bytes in base64; default the file `chave-mestra` of the data folder.
    pub chave_mestra: Option<SecretString>,
}
