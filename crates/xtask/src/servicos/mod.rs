//! Throw-away PostgreSQL and S3 for tests: one of each per run, gone with the process.

mod postgres;
mod s3;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::interrupcao;
pub(crate) use postgres::programas as programas_postgres;
pub(crate) use s3::programa as programa_s3;

/// Both services, running. Dropping it stops them and removes their data.
pub(crate) struct Servicos {
    /// Kept for their `Drop`, children before the folder.
    _postgres: Filho,
    _s3: Filho,
    _pasta: PastaTemporaria,
    ambiente: Vec<(&'static str, String)>,
}

impl Servicos {
    /// Starts both and waits until they answer; `interrompido` ends the wait.
    pub(crate) fn subir(interrompido: &Receiver<()>) -> Result<Self> {
        let pasta = PastaTemporaria::nova()?;
        // S3 first: where its program is missing, nothing is running yet that would have to be asked to stop.
        let (s3, url_s3) = s3::subir(&pasta.0)?;
        let (postgres, url_pg) = postgres::subir(&pasta.0)?;
        postgres::esperar(&url_pg, interrompido)?;
        s3::esperar(&url_s3, interrompido)?;
        let ambiente = vec![
            ("APR_TESTE_PG_URL", url_pg),
            ("APR_TESTE_S3_URL", url_s3),
            ("APR_TESTE_S3_BALDE", s3::BALDE.to_owned()),
        ];
        Ok(Self {
            _postgres: postgres,
            _s3: s3,
            _pasta: pasta,
            ambiente,
        })
    }

    /// Variables by which tests find the services.
    pub(crate) fn ambiente(&self) -> &[(&'static str, String)] {
        &self.ambiente
    }
}

/// Only PostgreSQL, for a measure that makes its own databases in it.
pub(crate) struct Postgres {
    _processo: Filho,
    _pasta: PastaTemporaria,
    url: String,
}

impl Postgres {
    /// Starts it and waits until it answers.
    pub(crate) fn subir() -> Result<Self> {
        let pasta = PastaTemporaria::nova()?;
        let (processo, url) = postgres::subir(&pasta.0)?;
        // An interruption ends this process, and the cluster with it; a closed channel would count as one.
        let (_aberto, interrompido) = mpsc::channel();
        postgres::esperar(&url, &interrompido)?;
        Ok(Self {
            _processo: processo,
            _pasta: pasta,
            url,
        })
    }

    /// The address of a new, empty database.
    pub(crate) fn criar_banco(&self, nome: &str) -> Result<String> {
        postgres::criar_banco(&self.url, nome)
    }
}

/// `cargo xtask servicos`: stays in the foreground and prints the variables to export.
pub(crate) fn ficar() -> Result<()> {
    let interrompido = interrupcao::escutar()?;
    let servicos = Servicos::subir(&interrompido)?;
    for (nome, valor) in servicos.ambiente() {
        println!("export {nome}={valor}");
    }
    println!("# prontos; qualquer chave de acesso serve no S3; Ctrl-C encerra e apaga tudo");
    interrompido
        .recv()
        .context("ninguém mais pode interromper")?;
    println!("encerrando");
    Ok(())
}

/// Who a service runs as.
#[derive(Clone, Copy)]
struct Usuario {
    uid: u32,
    gid: u32,
}

/// A child process that ends with its owner, also when the owner is killed.
struct Filho {
    processo: Child,
    fim: &'static str,
}

impl Filho {
    /// Starts a program that ends by the signal `fim`, as another user when one is given.
    fn iniciar(
        programa: &Path,
        usuario: Option<Usuario>,
        fim: &'static str,
        preparar: impl FnOnce(&mut Command),
    ) -> Result<Self> {
        let mut comando = como(usuario, fim, programa);
        preparar(&mut comando);
        let processo = comando
            .spawn()
            .with_context(|| format!("não foi possível iniciar {}", programa.display()))?;
        Ok(Self { processo, fim })
    }
}

impl Drop for Filho {
    fn drop(&mut self) {
        let pid = self.processo.id().to_string();
        let _ = Command::new("kill").args(["-s", self.fim, &pid]).status();
        let _ = self.processo.wait();
    }
}

/// A command that gets the signal `fim` when this process ends; only root may name another user.
fn como(usuario: Option<Usuario>, fim: &str, programa: &Path) -> Command {
    let mut comando = Command::new("setpriv");
    if let Some(Usuario { uid, gid }) = usuario {
        comando.args([
            "--reuid",
            &uid.to_string(),
            "--regid",
            &gid.to_string(),
            "--clear-groups",
        ]);
    }
    comando.args(["--pdeathsig", fim, "--"]).arg(programa);
    comando.stdin(Stdio::null());
    comando
}

/// Removed with its content when dropped.
struct PastaTemporaria(PathBuf);

impl PastaTemporaria {
    fn nova() -> Result<Self> {
        let pasta = std::env::temp_dir().join(format!("apr-servicos-{}", std::process::id()));
        let _ = fs::remove_dir_all(&pasta);
        fs::create_dir(&pasta)
            .with_context(|| format!("não foi possível criar {}", pasta.display()))?;
        Ok(Self(pasta))
    }
}

impl Drop for PastaTemporaria {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Different free ports of the loopback.
pub(crate) fn portas_livres<const N: usize>() -> Result<[u16; N]> {
    let mut escutas = Vec::with_capacity(N);
    let mut portas = [0; N];
    for porta in &mut portas {
        let escuta = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        *porta = escuta.local_addr()?.port();
        // Held until all are known, else the same port could come twice.
        escutas.push(escuta);
    }
    Ok(portas)
}

/// Asks until the answer is yes, at most 60 s.
fn esperar(
    o_que: &str,
    interrompido: &Receiver<()>,
    mut pronto: impl FnMut() -> bool,
) -> Result<()> {
    let inicio = Instant::now();
    while !pronto() {
        if inicio.elapsed() > Duration::from_mins(1) {
            bail!("{o_que} não respondeu em 60 s");
        }
        match interrompido.recv_timeout(Duration::from_millis(100)) {
            Err(RecvTimeoutError::Timeout) => {}
            _ => bail!("interrompido enquanto {o_que} subia"),
        }
    }
    Ok(())
}
