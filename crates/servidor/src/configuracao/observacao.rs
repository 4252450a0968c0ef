//! `[observacao]`: health and metrics.

use serde::Deserialize;

/// `[observacao]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoObservacao {
    /// Address and port of `/livez`, `/readyz` and `/metrics`; port 0 takes a free one.
    pub endereco: String,
}

impl Default for SecaoObservacao {
    fn default() -> Self {
        Self {
            endereco: "127.0.0.1:9090".to_owned(),
        }
    }
}
