//! Why a file was not judged.

use std::io;
use std::process::ExitStatus;
use std::time::Duration;

/// The child gave no answer; the file is kept and a person looks.
#[derive(Debug, thiserror::Error)]
pub enum Impossivel {
    /// The program did not start.
    #[error("o processo de inspeção não iniciou: {0}; confira o caminho do executável")]
    NaoIniciou(#[source] io::Error),
    /// Killed by a limit, by a signal, or ended with an error.
    #[error("o processo de inspeção terminou sem resposta ({0})")]
    Morreu(ExitStatus),
    /// Still running when its time was over.
    #[error("o processo de inspeção passou de {} s", .0.as_secs())]
    Prazo(Duration),
    /// Ended well and said something else than a whole answer.
    #[error("a resposta do processo de inspeção não pôde ser lida")]
    RespostaIlegivel,
    /// The parent could not wait for it.
    #[error("a espera pelo processo de inspeção falhou: {0}")]
    Espera(#[source] io::Error),
}

impl Impossivel {
    /// Whether the file has no part in it: no process could be started or waited for.
    #[must_use]
    pub const fn da_maquina(&self) -> bool {
        matches!(self, Self::NaoIniciou(_) | Self::Espera(_))
    }
}
