//! The child's side: confine, read the file that was handed over, answer in one line.

use std::io::{self, Write};
use std::os::fd::AsFd;
use std::time::Duration;

use dominio::arquivo::{FormatoArquivo, LIMITE_BYTES};
use dominio::inspecao::{Avisos, Veredito};
use rustix::fs::{FileType, fstat};
use rustix::io::pread;
use rustix::process::nice;
use rustix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};

use crate::avisos::avisos;
use crate::confinamento::{Confinamento, FalhaDeLimite, confinar};
use crate::limites::Limites;
use crate::portao::portao;

/// Processor time for colours and sizes; the hard limit comes later. Not wall time: a busy machine is no
/// reason to know less.
const ORCAMENTO_DOS_AVISOS: Duration = Duration::from_secs(7);

/// How far the avisos step back (nice(2)).
const MENOR_PRIORIDADE: i32 = 19;

/// Which of the two questions is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parte {
    /// Before the answer; may refuse.
    Portao,
    /// Afterwards; only tells.
    Avisos,
}

impl Parte {
    /// The word of the command line.
    #[must_use]
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Portao => "portao",
            Self::Avisos => "avisos",
        }
    }

    /// The part of a word of the command line.
    #[must_use]
    pub fn de_codigo(codigo: &str) -> Option<Self> {
        [Self::Portao, Self::Avisos]
            .into_iter()
            .find(|parte| parte.codigo() == codigo)
    }
}

/// The one line that the child writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resposta {
    /// What held the child while it looked.
    pub confinamento: Confinamento,
    /// The answer of the portão.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub veredito: Option<Veredito>,
    /// The answer of the avisos.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avisos: Option<Avisos>,
}

/// Why the child gives no answer.
#[derive(Debug, thiserror::Error)]
pub enum FalhaDoFilho {
    /// It could not limit itself, so it reads nothing.
    #[error(transparent)]
    SemLimites(#[from] FalhaDeLimite),
    /// Its standard input is not a file, or is larger than any anexo.
    #[error("a entrada padrão não é um arquivo de até {LIMITE_BYTES} bytes; chame com `< arquivo`")]
    EntradaInvalida,
    /// Reading or writing failed.
    #[error("a leitura da entrada ou a escrita da resposta falhou: {0}")]
    Io(#[from] io::Error),
}

/// Runs the whole child: `apr inspecionar --parte portao --formato pdf < arquivo`.
///
/// Call it first thing in `main`: the confinement holds for this thread and for ever. The file is read
/// by its descriptor from byte 0, wherever its parent had read to.
pub fn inspecionar_filho(
    entrada: impl AsFd,
    mut saida: impl Write,
    parte: Parte,
    formato: FormatoArquivo,
) -> Result<(), FalhaDoFilho> {
    if parte == Parte::Avisos {
        // Nobody waits for them: whoever is uploading goes first. Where it is refused, they only share.
        let _ = nice(MENOR_PRIORIDADE);
    }
    let confinamento = confinar()?;
    let bytes = ler(entrada)?;
    let mut resposta = Resposta {
        confinamento,
        veredito: None,
        avisos: None,
    };
    match parte {
        Parte::Portao => {
            resposta.veredito = Some(portao(&bytes, formato, &Limites::default()));
        }
        Parte::Avisos => {
            let mut continuar = || processador() < ORCAMENTO_DOS_AVISOS;
            resposta.avisos = Some(avisos(&bytes, formato, &mut continuar));
        }
    }
    let mut linha = serde_json::to_vec(&resposta).map_err(io::Error::from)?;
    linha.push(b'\n');
    saida.write_all(&linha)?;
    saida.flush()?;
    Ok(())
}

/// Processor time that this process has used.
fn processador() -> Duration {
    let gasto = clock_gettime(ClockId::ProcessCPUTime);
    Duration::try_from(gasto).unwrap_or(Duration::MAX)
}

fn ler(entrada: impl AsFd) -> Result<Vec<u8>, FalhaDoFilho> {
    let estado = fstat(&entrada).map_err(io::Error::from)?;
    let tamanho = u64::try_from(estado.st_size).unwrap_or(u64::MAX);
    if FileType::from_raw_mode(estado.st_mode) != FileType::RegularFile || tamanho > LIMITE_BYTES {
        return Err(FalhaDoFilho::EntradaInvalida);
    }
    let tamanho = usize::try_from(tamanho).map_err(|_| FalhaDoFilho::EntradaInvalida)?;
    let mut bytes = vec![0; tamanho];
    let mut lidos = 0;
    while let Some(vaga) = bytes.get_mut(lidos..).filter(|vaga| !vaga.is_empty()) {
        match pread(&entrada, vaga, lidos as u64).map_err(io::Error::from)? {
            0 => break,
            quantos => lidos += quantos,
        }
    }
    bytes.truncate(lidos);
    Ok(bytes)
}
