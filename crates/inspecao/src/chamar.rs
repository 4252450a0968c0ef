//! The parent's side: starts children, few at a time, and believes only a whole answer.

mod impossivel;

use std::ffi::OsString;
use std::fs::File;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use dominio::arquivo::FormatoArquivo;
use dominio::inspecao::{Avisos, Veredito};
use tokio::io::AsyncReadExt;
use tokio::process::{Child, Command};
use tokio::sync::Semaphore;

use crate::filho::{Parte, Resposta};

pub use impossivel::Impossivel;

/// Wall time of a child at the portão; on a machine that is not drowning its processor time ends sooner.
const PRAZO: Duration = Duration::from_secs(15);
/// Nobody waits for the avisos: they have so many times as long.
const PACIENCIA_DOS_AVISOS: u32 = 4;
/// Longest answer read; 2,000 entries with long names fit.
const MAIOR_RESPOSTA: u64 = 4 * 1024 * 1024;

/// What the portão could say of a file.
#[derive(Debug)]
pub enum Resultado {
    /// Judged.
    Veredito(Veredito),
    /// Not judged: kept as `inspecao_impossivel` for the analyst (2.3), never refused.
    Impossivel {
        /// For the log.
        razao: Impossivel,
    },
}

/// Starts inspections in children of their own.
#[derive(Debug)]
pub struct Inspetor {
    programa: PathBuf,
    argumentos: Vec<OsString>,
    variaveis: Vec<(&'static str, &'static str)>,
    prazo: Duration,
    vagas: Semaphore,
    vagas_dos_avisos: Semaphore,
}

impl Inspetor {
    /// `programa argumentos… --parte P --formato F` is a child; at the portão at most `filhos` live at a time.
    ///
    /// For the server: its own executable and `["inspecionar"]`.
    #[must_use]
    pub fn novo(
        programa: impl Into<PathBuf>,
        argumentos: impl IntoIterator<Item = impl Into<OsString>>,
        filhos: usize,
    ) -> Self {
        Self {
            programa: programa.into(),
            argumentos: argumentos.into_iter().map(Into::into).collect(),
            variaveis: Vec::new(),
            prazo: PRAZO,
            vagas: Semaphore::new(filhos.max(1)),
            // Apart, and fewer: an aviso steps back, and who waits for the portão must not wait behind it.
            vagas_dos_avisos: Semaphore::new((filhos / 2).max(1)),
        }
    }

    /// With another wall time for each child at the portão, its turn not counted.
    #[must_use]
    pub const fn com_prazo(mut self, prazo: Duration) -> Self {
        self.prazo = prazo;
        self
    }

    /// With a variable in the environment of each child, which is empty otherwise.
    #[must_use]
    pub fn com_variavel(mut self, nome: &'static str, valor: &'static str) -> Self {
        self.variaveis.push((nome, valor));
        self
    }

    /// Asks the portão about an open file. Waits for a turn first.
    pub async fn portao(&self, arquivo: File, formato: FormatoArquivo) -> Resultado {
        let resposta = self.perguntar(arquivo, Parte::Portao, formato).await;
        match resposta.map(|resposta| resposta.veredito) {
            Ok(Some(veredito)) => Resultado::Veredito(veredito),
            Ok(None) => Resultado::Impossivel {
                razao: Impossivel::RespostaIlegivel,
            },
            Err(razao) => Resultado::Impossivel { razao },
        }
    }

    /// Asks for the avisos of an open file. A child that dies leaves them `nao_verificado`.
    pub async fn avisos(
        &self,
        arquivo: File,
        formato: FormatoArquivo,
    ) -> Result<Avisos, Impossivel> {
        let resposta = self.perguntar(arquivo, Parte::Avisos, formato).await?;
        resposta.avisos.ok_or(Impossivel::RespostaIlegivel)
    }

    /// Runs one child to its end and reads its whole answer, confinement included.
    pub async fn perguntar(
        &self,
        arquivo: File,
        parte: Parte,
        formato: FormatoArquivo,
    ) -> Result<Resposta, Impossivel> {
        let vagas = match parte {
            Parte::Portao => &self.vagas,
            Parte::Avisos => &self.vagas_dos_avisos,
        };
        let _vaga = vagas
            .acquire()
            .await
            .map_err(|_| Impossivel::RespostaIlegivel)?;
        let mut filho = self.iniciar(arquivo, parte, formato)?;
        let prazo = match parte {
            Parte::Portao => self.prazo,
            Parte::Avisos => self.prazo * PACIENCIA_DOS_AVISOS,
        };
        // Leaving by the deadline drops the child, and dropping kills it.
        let (estado, saida) = tokio::time::timeout(prazo, esperar(&mut filho))
            .await
            .map_err(|_| Impossivel::Prazo(prazo))??;
        if !estado.success() {
            return Err(Impossivel::Morreu(estado));
        }
        serde_json::from_slice(&saida).map_err(|_| Impossivel::RespostaIlegivel)
    }

    fn iniciar(
        &self,
        arquivo: File,
        parte: Parte,
        formato: FormatoArquivo,
    ) -> Result<Child, Impossivel> {
        Command::new(&self.programa)
            .args(&self.argumentos)
            .args(["--parte", parte.codigo(), "--formato", formato.codigo()])
            // Nothing of ours: no secret in the environment, no message in our log.
            .env_clear()
            .envs(self.variaveis.iter().copied())
            .stdin(Stdio::from(arquivo))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(Impossivel::NaoIniciou)
    }
}

async fn esperar(filho: &mut Child) -> Result<(ExitStatus, Vec<u8>), Impossivel> {
    let mut saida = Vec::new();
    if let Some(tubo) = filho.stdout.take() {
        tubo.take(MAIOR_RESPOSTA)
            .read_to_end(&mut saida)
            .await
            .map_err(Impossivel::Espera)?;
    }
    let estado = filho.wait().await.map_err(Impossivel::Espera)?;
    Ok((estado, saida))
}
