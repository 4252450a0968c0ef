//! `[limites]`: how much one caller may ask (3.1).

use serde::Deserialize;

/// `[limites]`. Counts are per minute unless the name says otherwise.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoLimites {
    /// Requests of one account.
    pub por_conta: u32,
    /// Requests of one address without a session.
    pub por_endereco: u32,
    /// Sign-in attempts of one address.
    pub entradas_por_endereco: u32,
    /// Pieces of uploads of one account: a file of 20 MiB has 20, and several travel at once.
    pub pedacos_por_conta: u32,
    /// Receipts and decisions that one address verifies.
    pub verificacoes_por_endereco: u32,
    /// Uploads of one account per day.
    pub envios_por_dia: u32,
}

impl Default for SecaoLimites {
    fn default() -> Self {
        Self {
            por_conta: 300,
            por_endereco: 60,
            entradas_por_endereco: 20,
            pedacos_por_conta: 3_000,
            verificacoes_por_endereco: 20,
            envios_por_dia: 2_000,
        }
    }
}
