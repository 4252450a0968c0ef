//! The real binary as a child process: what only a process can show (kill -9, strace, a refused start).

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::casa::textos;
use crate::pessoa::Pessoa;

/// Secret of Cemig Atende in every child.
pub const SEGREDO_DO_PROCESSO: &str = "whsec_c2VncmVkby1kZS1wcm9jZXNzby1kZS10ZXN0ZXMtMDE=";

/// `apr servir` with a data folder, killed when dropped.
#[derive(Debug)]
pub struct Processo {
    filho: Child,
    url: String,
}

impl Processo {
    /// Starts it on free ports and waits until it says where it is. `antes` comes before the binary, as `strace -f …`.
    #[must_use]
    pub fn servir(apr: &str, dados: &Path, antes: &[OsString]) -> Self {
        Self::no_ambiente(apr, dados, antes, &[])
    }

    pub(crate) fn no_ambiente(
        apr: &str,
        dados: &Path,
        antes: &[OsString],
        ambiente: &[(&'static str, OsString)],
    ) -> Self {
        let mut comando = match antes.split_first() {
            None => Command::new(apr),
            Some((programa, argumentos)) => {
                let mut comando = Command::new(programa);
                comando.args(argumentos).arg(apr);
                comando
            }
        };
        comando
            .arg("--dados")
            .arg(dados)
            .args(["servir", "--demonstracao"]);
        comando.args(["--endereco", "127.0.0.1:0", "--observacao", "127.0.0.1:0"]);
        comando
            .envs(ambiente.iter().map(|(nome, valor)| (nome, valor)))
            .env("APR__ATENDE__SEGREDOS", SEGREDO_DO_PROCESSO)
            .env("APR__LIMITES__POR_CONTA", "1000000")
            .env("APR__LIMITES__POR_ENDERECO", "1000000");
        comando
            .current_dir(dados)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut filho = comando.spawn().expect("o binário apr não iniciou");
        let saida = filho.stdout.take().expect("saída do apr");
        let mut linhas = BufReader::new(saida).lines().map_while(Result::ok);
        let url = linhas.find_map(|linha| linha.strip_prefix("APR em ").map(ToOwned::to_owned));
        let url = url.expect("o apr terminou antes de dizer onde está");
        // Somebody must read on, else the child would block or break on a full pipe.
        std::thread::spawn(move || linhas.for_each(drop));
        Self { filho, url }
    }

    /// Nobody, at its address.
    #[must_use]
    pub fn anonimo(&self) -> Pessoa {
        Pessoa::anonima(&self.url)
    }

    /// Address of the server.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The first column of every row of its SQLite file, as text, read beside the process.
    pub async fn textos(&self, dados: &Path, sql: &str) -> Vec<String> {
        textos(&format!("sqlite:{}", dados.join("apr.db").display()), sql).await
    }

    /// Id of the child (that of strace, when it runs under strace).
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.filho.id()
    }

    /// SIGKILL: nothing gets a chance to finish.
    pub fn matar(mut self) {
        self.acabar();
    }

    fn acabar(&mut self) {
        // Under strace the server is a grandchild, which would live on without its tracer.
        let pid = self.filho.id();
        let netos = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children"));
        for neto in netos.unwrap_or_default().split_whitespace() {
            let _ = Command::new("kill").args(["-KILL", neto]).status();
        }
        let _ = self.filho.kill();
        let _ = self.filho.wait();
    }
}

impl Drop for Processo {
    fn drop(&mut self) {
        self.acabar();
    }
}
