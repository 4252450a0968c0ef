//! Where things are in the repository.

use std::env;
use std::path::{Path, PathBuf};

/// Root of the repository, absolute.
pub(crate) fn raiz() -> PathBuf {
    let crate_xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    crate_xtask
        .ancestors()
        .nth(2)
        .unwrap_or(crate_xtask)
        .to_path_buf()
}

/// Cargo's target folder, absolute; `CARGO_TARGET_DIR` is obeyed.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| raiz().join("target"), |pasta| raiz().join(pasta))
}

/// The built SPA, as the server reads it.
pub(crate) fn portal() -> PathBuf {
    raiz().join("target/portal")
}

/// The development binary of the server.
pub(crate) fn apr() -> PathBuf {
    target().join("debug/apr")
}
