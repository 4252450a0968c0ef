//! `[inspecao]`: who looks into files.

use std::path::PathBuf;

use serde::Deserialize;

/// Section `[inspecao]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SecaoInspecao {
    /// Executable that knows `inspecionar`; absent, the server's own.
    pub programa: Option<PathBuf>,
}
