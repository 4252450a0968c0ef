//! `[demonstracao]`: data and pages to try the system.

use serde::Deserialize;

/// `[demonstracao]`.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecaoDemonstracao {
    /// Creates the demo accounts and, on a loopback address, serves `/dev/correio`.
    pub ativa: bool,
}
