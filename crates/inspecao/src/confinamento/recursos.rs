//! Memory, time and files, in hard limits that nobody in the child can raise.

use rustix::io::Errno;
use rustix::process::{Resource, Rlimit, setrlimit};

/// Address space. The server's own children never need a quarter of it.
const MEMORIA: u64 = 512 * 1024 * 1024;
/// Processor seconds.
const PROCESSADOR: u64 = 10;
/// Open files: the three standard ones, and the rules of landlock while they are made.
const ARQUIVOS: u64 = 8;

/// A limit that the kernel did not take.
#[derive(Debug, thiserror::Error)]
#[error(
    "o limite de {nome} não pôde ser aplicado ({erro}); confira os limites do serviço (ulimit)"
)]
pub struct FalhaDeLimite {
    nome: &'static str,
    erro: Errno,
}

/// Sets soft and hard limits alike.
pub(super) fn limitar() -> Result<(), FalhaDeLimite> {
    let limites = [
        ("memória", Resource::As, MEMORIA),
        ("processador", Resource::Cpu, PROCESSADOR),
        // Nothing is written to files; a pipe is not a file.
        ("tamanho de arquivo", Resource::Fsize, 0),
        ("arquivos abertos", Resource::Nofile, ARQUIVOS),
        // A core dump would hold the document of somebody.
        ("despejo de memória", Resource::Core, 0),
    ];
    for (nome, recurso, valor) in limites {
        let limite = Rlimit {
            current: Some(valor),
            maximum: Some(valor),
        };
        setrlimit(recurso, limite).map_err(|erro| FalhaDeLimite { nome, erro })?;
    }
    Ok(())
}
