//! The development binary of the server.

use std::process::Command;

use anyhow::Result;

use crate::{caminhos, comando};

/// Compiles `apr`; cargo does nothing when it is current.
pub(crate) fn compilar() -> Result<()> {
    comando::rodar(comando::cargo().args(["build", "--bin", "apr"]))
}

/// A call of `apr`.
pub(crate) fn apr(argumentos: &[&str]) -> Command {
    let mut apr = comando::programa(&caminhos::apr());
    apr.args(argumentos);
    apr
}
