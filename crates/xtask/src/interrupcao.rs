//! Ctrl-C, SIGTERM and SIGHUP as one event, so that children and temporary folders are cleared away.

use std::sync::mpsc::{self, Receiver};

use anyhow::{Context, Result};

/// Receives one message for each interruption from now on. May be called once per process.
pub(crate) fn escutar() -> Result<Receiver<()>> {
    let (avisar, escuta) = mpsc::channel();
    ctrlc::set_handler(move || {
        // Nobody listening means the process is ending already.
        let _ = avisar.send(());
    })
    .context("não foi possível escutar Ctrl-C")?;
    Ok(escuta)
}
