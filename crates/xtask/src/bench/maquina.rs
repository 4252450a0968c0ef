//! The release binary, with data of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::http;
use crate::{caminhos, comando, servicos};

/// Where the measured server lives; its data go with it.
pub(super) struct Maquina {
    pasta: PathBuf,
    porta: u16,
    observacao: u16,
    /// Other than the file in the folder.
    postgres: Option<String>,
}

impl Maquina {
    /// An empty one, in the folder for temporary files.
    pub(super) fn nova(nome: &str) -> Result<Self> {
        let pasta = std::env::temp_dir().join(format!("apr-bench-{}-{nome}", std::process::id()));
        std::fs::create_dir_all(&pasta)?;
        let [porta, observacao] = servicos::portas_livres()?;
        Ok(Self {
            pasta,
            porta,
            observacao,
            postgres: None,
        })
    }

    /// The same on an empty PostgreSQL database.
    pub(super) fn no_postgres(nome: &str, url: String) -> Result<Self> {
        let mut maquina = Self::nova(nome)?;
        maquina.postgres = Some(url);
        Ok(maquina)
    }

    /// Where its rows are.
    pub(super) fn banco(&self) -> String {
        let arquivo = || format!("sqlite:{}", self.pasta.join("apr.db").display());
        self.postgres.clone().unwrap_or_else(arquivo)
    }

    /// Its data folder.
    pub(super) fn pasta(&self) -> &Path {
        &self.pasta
    }

    pub(super) fn endereco(&self) -> String {
        format!("127.0.0.1:{}", self.porta)
    }

    /// Starts the server and returns the time from there to its first answer.
    pub(super) fn partir(&self, demonstracao: bool) -> Result<(Servidor, Duration)> {
        let mut apr = self.apr(&["servir"]);
        if demonstracao {
            apr.arg("--demonstracao");
        }
        let inicio = Instant::now();
        let servidor = Servidor(apr.spawn().context("não foi possível iniciar o servidor")?);
        esperar(&self.endereco(), "GET /readyz", 200)?;
        Ok((servidor, inicio.elapsed()))
    }

    /// A call of the release binary with this data folder.
    pub(super) fn apr(&self, argumentos: &[&str]) -> Command {
        let mut apr = comando::programa(&caminhos::target().join("release/apr"));
        apr.args(argumentos)
            .arg("--dados")
            .arg(&self.pasta)
            .env("APR__SERVIDOR__ENDERECO", self.endereco())
            .env(
                "APR__OBSERVACAO__ENDERECO",
                format!("127.0.0.1:{}", self.observacao),
            )
            .env("APR__BANCO__URL", self.banco())
            .env("APR__SERVIDOR__PORTAL", caminhos::portal())
            .env("APR__LIMITES__POR_CONTA", "1000000")
            .env("APR__LIMITES__POR_ENDERECO", "1000000")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        apr
    }

    /// The bare upload of the crate `referencia`, beside our data.
    pub(super) fn referencia(&self) -> Result<(Servidor, String)> {
        let [porta] = servicos::portas_livres()?;
        let endereco = format!("127.0.0.1:{porta}");
        let mut programa = referencia();
        programa
            .args(["envio", "--endereco", &endereco, "--pasta"])
            .arg(&self.pasta);
        let servidor = Servidor(
            programa
                .spawn()
                .context("não foi possível iniciar a referência")?,
        );
        esperar(&endereco, "GET /", 404)?;
        Ok((servidor, endereco))
    }
}

/// A call of the bare programs.
pub(super) fn referencia() -> Command {
    comando::programa(&caminhos::target().join("release/referencia"))
}

impl Drop for Maquina {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.pasta);
    }
}

/// A program that is stopped with this value.
pub(super) struct Servidor(Child);

impl Servidor {
    /// Forgets the highest memory so far, so that `VmHWM` counts from here.
    pub(super) fn esquecer_o_pico(&self) -> Result<()> {
        Ok(std::fs::write(
            format!("/proc/{}/clear_refs", self.0.id()),
            "5",
        )?)
    }

    /// A figure of the process in KiB, by its name in `/proc/…/status`.
    pub(super) fn memoria_kib(&self, nome: &str) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let linha = status.lines().find_map(|linha| linha.strip_prefix(nome));
        let valor = linha.and_then(|linha| linha.split_whitespace().nth(1)?.parse().ok());
        valor.with_context(|| format!("o processo não diz {nome}"))
    }
}

impl Drop for Servidor {
    fn drop(&mut self) {
        let _ = Command::new("kill")
            .args(["-s", "TERM", &self.0.id().to_string()])
            .status();
        let _ = self.0.wait();
    }
}

fn esperar(endereco: &str, pedido: &str, status: u16) -> Result<()> {
    let inicio = Instant::now();
    while http::pedir(endereco, pedido, &[], b"").map_or(0, |r| r.status) != status {
        if inicio.elapsed() > Duration::from_mins(1) {
            bail!("o servidor não respondeu em 60 s");
        }
        std::thread::yield_now();
    }
    Ok(())
}
