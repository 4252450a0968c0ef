//! An upload with nothing but the bytes: streamed, hashed, fsynced, kept.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;

use actix_web::error::ErrorInternalServerError;
use actix_web::{App, HttpServer, Result, post, web};
use futures_util::StreamExt as _;
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

/// Serves until it is killed.
pub(crate) async fn servir(endereco: SocketAddr, pasta: PathBuf) -> anyhow::Result<()> {
    let pasta = web::Data::new(pasta);
    HttpServer::new(move || App::new().app_data(pasta.clone()).service(receber))
        .bind(endereco)?
        .run()
        .await?;
    Ok(())
}

#[post("/")]
async fn receber(mut corpo: web::Payload, pasta: web::Data<PathBuf>) -> Result<String> {
    let mut arquivo = NamedTempFile::new_in(pasta.get_ref())?;
    let mut soma = Sha256::new();
    while let Some(trecho) = corpo.next().await {
        let trecho = trecho?;
        soma.update(&trecho);
        arquivo.write_all(&trecho)?;
    }
    let guardar = move || {
        arquivo.as_file().sync_all()?;
        // An upload stays.
        arquivo.keep().map_err(|falha| falha.error)
    };
    web::block(guardar)
        .await
        .map_err(ErrorInternalServerError)??;
    Ok(hex::encode(soma.finalize()))
}
