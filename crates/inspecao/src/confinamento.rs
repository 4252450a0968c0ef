//! The child limits itself before it reads the first byte (F08).
//!
//! Order: resource limits, then landlock, then the ban on system calls. All three hold for the calling
//! thread and what it starts, so this runs first thing in `main`, before any other thread exists.

mod chamadas;
mod recursos;
mod regras;

use serde::{Deserialize, Serialize};

pub use recursos::FalhaDeLimite;

/// How much of a layer this kernel gave us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alcance {
    /// All that was asked for.
    Inteiro,
    /// Part of it: the kernel is older than what we ask for.
    Parcial,
    /// Nothing: the kernel does not have it, or a container forbids it.
    Nenhum,
}

/// What holds the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confinamento {
    /// Landlock: no file by name, no TCP.
    pub landlock: Alcance,
    /// Seccomp: no socket, no new program, no open.
    pub chamadas: Alcance,
}

/// Confines the calling thread for ever.
///
/// Resource limits are not optional: without them a hostile file could take the machine's memory. The
/// other two are best effort, and their reach is reported.
pub fn confinar() -> Result<Confinamento, FalhaDeLimite> {
    recursos::limitar()?;
    let landlock = regras::aplicar();
    // Last, because opening the rules of landlock is itself a system call that needs to pass.
    let chamadas = chamadas::proibir();
    Ok(Confinamento { landlock, chamadas })
}
