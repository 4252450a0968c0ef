//! pdf.js below `/visor/`, for the analysis alone. Without npm the portal is built without it, and the browser's own
//! viewer shows the PDFs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::publicacao::Publicacao;
use crate::{caminhos, instalar};

/// Where the page looks for it.
const PASTA: &str = "visor";

/// What pdf.js reads while it draws: programs, decoders, character maps, fonts, colour profile.
const PARTES: [&str; 7] = [
    "legacy/build/pdf.min.mjs",
    "legacy/build/pdf.worker.min.mjs",
    "wasm",
    "cmaps",
    "standard_fonts",
    "iccs",
    "LICENSE",
];

/// Installs pdf.js where it is missing and answers its folder; `None` where there is no npm or no network.
pub(super) fn instalar() -> Option<PathBuf> {
    if let Err(falha) = instalar::npm("frontend/visor") {
        println!("spa: sem pdf.js ({falha:#}); a análise usará o visor de PDF do navegador");
        return None;
    }
    Some(caminhos::raiz().join("frontend/visor/node_modules/pdfjs-dist"))
}

/// Writes our module and the parts of pdf.js beside it.
pub(super) fn publicar(publicacao: &Publicacao, nosso: &Path, pdfjs: &Path) -> Result<()> {
    publicacao.sem_hash(
        &format!("{PASTA}/visor.js"),
        &fs::read(nosso.join("visor.js"))?,
    )?;
    for parte in PARTES {
        let origem = pdfjs.join(parte);
        if origem.is_file() {
            let nome = origem.file_name().unwrap_or_default().to_string_lossy();
            publicacao.sem_hash(&format!("{PASTA}/{nome}"), &fs::read(&origem)?)?;
        }
        for arquivo in super::arquivos(&origem)? {
            let relativo = arquivo.strip_prefix(pdfjs)?.to_string_lossy();
            publicacao.sem_hash(&format!("{PASTA}/{relativo}"), &fs::read(&arquivo)?)?;
        }
    }
    Ok(())
}
