//! `cargo xtask up`: from a fresh clone to the main job in a browser.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, ExitStatus};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{caminhos, interrupcao, servidor, spa};

const PORTA: u16 = 8080;

/// Builds what is not current, starts the server with demo data and stays until Ctrl-C.
pub(crate) fn subir() -> Result<()> {
    if TcpStream::connect((Ipv4Addr::LOCALHOST, PORTA)).is_ok() {
        bail!("a porta {PORTA} já está em uso: encerre o outro servidor e tente de novo");
    }
    spa::construir(spa::Modo::Final)?;
    servidor::compilar()?;
    let interrompido = interrupcao::escutar()?;
    let dados = caminhos::raiz().join("dados-apr");
    fs::create_dir_all(&dados)
        .with_context(|| format!("não foi possível criar {}", dados.display()))?;
    let mut apr = servidor::apr(&["servir", "--demonstracao", "--dados"]);
    apr.arg(&dados)
        .env("APR__SERVIDOR__PORTAL", caminhos::portal());
    let mut filho = apr.spawn().context("não foi possível iniciar o servidor")?;
    let fim = if let Some(fim) = esperar(&mut filho, &interrompido)? {
        fim
    } else {
        contar();
        acompanhar(&mut filho, &interrompido)?
    };
    println!("o servidor encerrou ({fim})");
    if fim.success() {
        Ok(())
    } else {
        bail!("o servidor encerrou com erro: veja as linhas acima")
    }
}

/// Waits for the port; the server's end before that is returned.
fn esperar(filho: &mut Child, interrompido: &Receiver<()>) -> Result<Option<ExitStatus>> {
    let inicio = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, PORTA)).is_err() {
        if let Some(fim) = filho.try_wait()? {
            return Ok(Some(fim));
        }
        if inicio.elapsed() > Duration::from_secs(30) {
            encerrar(filho);
            bail!("o servidor não respondeu em 30 s");
        }
        if interrompido.recv_timeout(Duration::from_millis(50)) != Err(RecvTimeoutError::Timeout) {
            encerrar(filho);
            return Ok(Some(filho.wait()?));
        }
    }
    Ok(None)
}

fn acompanhar(filho: &mut Child, interrompido: &Receiver<()>) -> Result<ExitStatus> {
    loop {
        if let Some(fim) = filho.try_wait()? {
            return Ok(fim);
        }
        if interrompido.recv_timeout(Duration::from_millis(300)) != Err(RecvTimeoutError::Timeout) {
            encerrar(filho);
            return Ok(filho.wait()?);
        }
    }
}

/// Asks for the graceful stop; a Ctrl-C on the terminal has reached the server already.
fn encerrar(filho: &Child) {
    let _ = Command::new("kill")
        .args(["-s", "TERM", &filho.id().to_string()])
        .status();
}

/// The server itself says its address, the demo logins and where the mails are.
fn contar() {
    println!(
        "
O APR está no ar: http://127.0.0.1:{PORTA}/
Para começar, emita uma NS em outro terminal, como faria o Cemig Atende:
  target/debug/apr atende emitir-ns
Ctrl-C encerra. Os dados ficam em dados-apr/.
"
    );
}
