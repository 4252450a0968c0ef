//! `openapi/openapi.json`: written from the binary, and compared with it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::{caminhos, comando, servidor};

/// Writes the document.
pub(crate) fn escrever() -> Result<()> {
    servidor::compilar()?;
    let documento = gerar()?;
    fs::create_dir_all(caminhos::raiz().join("openapi"))?;
    fs::write(caminho(), documento).context("não foi possível gravar openapi/openapi.json")?;
    println!("openapi: {} escrito", caminho().display());
    Ok(())
}

/// Fails when the document in the repository is not the one of the binary, which must be current.
pub(crate) fn conferir() -> Result<()> {
    let guardado = fs::read_to_string(caminho())
        .context("falta openapi/openapi.json: rode `cargo xtask openapi`")?;
    let gerado = gerar()?;
    if guardado == gerado {
        println!("openapi: openapi/openapi.json está em dia");
        return Ok(());
    }
    let linha = guardado
        .lines()
        .zip(gerado.lines())
        .position(|(um, outro)| um != outro);
    bail!(
        "openapi/openapi.json difere do binário a partir da linha {}: rode `cargo xtask openapi`",
        linha.map_or(
            guardado.lines().count().min(gerado.lines().count()),
            |linha| linha
        ) + 1
    )
}

fn caminho() -> PathBuf {
    caminhos::raiz().join("openapi/openapi.json")
}

fn gerar() -> Result<String> {
    let mut documento = comando::ler(&mut servidor::apr(&["openapi"]))?;
    if !documento.ends_with('\n') {
        documento.push('\n');
    }
    Ok(documento)
}
