//! `[servidor]`: the public listener.

use std::net::IpAddr;
use std::path::PathBuf;

use serde::Deserialize;

use super::FalhaConfiguracao;

/// `[servidor]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoServidor {
    /// Address and port of the public listener; port 0 takes a free one.
    pub endereco: String,
    /// Worker threads; default one per core.
    pub trabalhadores: Option<usize>,
    /// Origin people see, such as `https://apr.exemplo.com.br`; default `http://` + the Host header.
    pub origem_publica: Option<String>,
    /// Drops `Secure` and the `__Host-` prefix of the session cookie even when the origin is https.
    pub cookie_inseguro: bool,
    /// Folder of the built SPA; default `portal` beside the binary, else `target/portal`.
    pub portal: Option<PathBuf>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
}

impl Default for SecaoServidor {
    fn default() -> Self {
        Self {
            endereco: "127.0.0.1:8080".to_owned(),
            trabalhadores: None,
            origem_publica: None,
            cookie_inseguro: false,
            portal: None,
            proxies: Vec::new(),
        }
    }
}

impl SecaoServidor {
    /// True when browsers reach us over https, so the cookie may carry `Secure` and `__Host-` (3.2).
    #[must_use]
    pub fn cookie_seguro(&self) -> bool {
        !self.cookie_inseguro
            && self
                .origem_publica
                .as_deref()
                .is_some_and(|origem| origem.starts_with("https://"))
    }

    pub(super) fn conferir(&self) -> Result<(), FalhaConfiguracao> {
        match self.origem_publica.as_deref() {
            Some(origem) if !origem_valida(origem) => Err(FalhaConfiguracao::NaoServe {
                chave: "servidor.origem_publica",
                motivo: "Escreva só esquema e nome, sem barra no fim. Exemplo: https://apr.exemplo.com.br".to_owned(),
            }),
            _ => Ok(()),
        }
    }
}

fn origem_valida(origem: &str) -> bool {
    let resto = origem
        .strip_prefix("https://")
        .or_else(|| origem.strip_prefix("http://"));
    resto.is_some_and(|nome| {
        !nome.is_empty() && !nome.contains('/') && !nome.contains(char::is_whitespace)
    })
}
