//! A staging file and the guard that removes it.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// A complete file in staging, not yet an object. Dropping it removes the staging file.
#[derive(Debug)]
pub struct Recebido {
    /// Bytes received.
    pub tamanho: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// The first 16 bytes (fewer in a shorter file), for the check of the format.
    pub inicio: Vec<u8>,
    pub(crate) preparo: Preparo,
}

impl Recebido {
    /// The received bytes, for who looks into them from another process.
    pub fn abrir(&self) -> io::Result<File> {
        File::open(self.preparo.caminho())
    }
}

/// Owns a staging file; whatever ends the reception (error, refusal, dropped future) removes it.
#[derive(Debug)]
pub(crate) struct Preparo {
    pub(crate) id: Uuid,
    caminho: PathBuf,
}

impl Preparo {
    /// Creates the file, readable by us only; an id already in use is refused.
    pub(crate) fn criar(id: Uuid, caminho: PathBuf) -> io::Result<(Self, File)> {
        let arquivo = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&caminho)?;
        Ok((Self { id, caminho }, arquivo))
    }

    pub(crate) fn caminho(&self) -> &Path {
        &self.caminho
    }
}

impl Drop for Preparo {
    fn drop(&mut self) {
        // One unlink is short enough to run here, and a spawned task could die with the runtime.
        match std::fs::remove_file(&self.caminho) {
            Err(erro) if erro.kind() != ErrorKind::NotFound => {
                tracing::warn!(id = %self.id, %erro, "arquivo de preparo não removido");
            }
            _ => {}
        }
    }
}
