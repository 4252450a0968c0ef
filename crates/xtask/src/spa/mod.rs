//! `cargo xtask spa`: the portal in `target/portal`, hashed, precompressed and measured.

mod estilos;
mod medidas;
mod programas;
mod publicacao;
mod visor;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::caminhos;
use programas::Programa;
use publicacao::Publicacao;

/// How much work goes into the result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Modo {
    /// What users get: smallest size, gates of spec 4.4 enforced.
    Final,
    /// Fast to build; sizes are printed and not judged.
    Rapido,
}

/// Builds the portal, or only checks its sizes when nothing changed since the last time.
pub(crate) fn construir(modo: Modo) -> Result<()> {
    let frontend = caminhos::raiz().join("frontend");
    let programas = programas::ler(&frontend)?;
    let modulos = wasm::compilar(&programas, modo)?;
    let visor = visor::instalar();
    let carimbo = carimbo(modo, &modulos, &frontend, visor.is_some())?;
    let portal = caminhos::portal();
    let guardado = caminhos::target().join("portal.carimbo");
    let em_dia = portal.join("index.html").is_file()
        && fs::read_to_string(&guardado).is_ok_and(|anterior| anterior == carimbo);
    if em_dia {
        println!("spa: nada mudou, {} está em dia", portal.display());
    } else {
        let _ = fs::remove_file(&guardado);
        let modulos: Vec<_> = programas.iter().zip(&modulos).collect();
        publicar(modo, &modulos, &frontend, &portal, visor.as_deref())?;
        fs::write(&guardado, &carimbo).context("não foi possível gravar o carimbo do portal")?;
    }
    medidas::conferir(&portal, &programas, modo)
}

fn publicar(
    modo: Modo,
    modulos: &[(&Programa, &PathBuf)],
    frontend: &Path,
    portal: &Path,
    visor: Option<&Path>,
) -> Result<()> {
    let novo = portal.with_extension("novo");
    let mut publicacao = Publicacao::em(&novo, modo)?;
    publicacao.publicos(&frontend.join("publico"))?;
    if let Some(pdfjs) = visor {
        visor::publicar(&publicacao, &frontend.join("visor"), pdfjs)?;
    }
    let css = publicacao.texto("portal.css", &estilos::juntar(&frontend.join("estilos"))?)?;
    let boot = publicacao.texto("inicio.js", &ler(&frontend.join("inicio.js"))?)?;
    let modelo = ler(&frontend.join("index.html"))?;
    let tabela = programas::publicada(frontend)?;
    publicacao.sem_hash(programas::TABELA, tabela.as_bytes())?;
    for (programa, modulo) in modulos {
        let nome = &programa.nome;
        let gerado = wasm::ligar(programa, modulo, modo)?;
        let wasm = publicacao.com_hash(&format!("{nome}.wasm"), &gerado.wasm)?;
        // The glue asks for this name when it is called without an address.
        let cola = gerado
            .js
            .replace(&format!("{nome}_bg.wasm"), nome_de(&wasm));
        let js = publicacao.com_hash(&format!("{nome}.js"), cola.as_bytes())?;
        for (nome, texto) in gerado.trechos {
            publicacao.sem_hash(&format!("ativos/snippets/{nome}"), texto.as_bytes())?;
        }
        let marcas = [
            ("%SPA_JS%", &js),
            ("%SPA_WASM%", &wasm),
            ("%SPA_CSS%", &css),
            ("%BOOT_JS%", &boot),
        ];
        publicacao.pagina(&programa.pagina, &modelo, &marcas)?;
    }
    publicacao.terminar(portal)
}

/// Everything the result depends on, as one hash: the modules, the static sources, the mode and the way it is
/// published. Not this program's file: cargo may have replaced it while it runs.
fn carimbo(modo: Modo, modulos: &[PathBuf], frontend: &Path, com_visor: bool) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update([u8::from(modo == Modo::Final), u8::from(com_visor)]);
    let mut fontes = modulos.to_vec();
    fontes.extend(arquivos(&caminhos::raiz().join("crates/xtask/src/spa"))?);
    fontes.extend(["index.html", "inicio.js", programas::TABELA].map(|nome| frontend.join(nome)));
    fontes.extend(["visor.js", "package-lock.json"].map(|nome| frontend.join("visor").join(nome)));
    fontes.extend(arquivos(&frontend.join("estilos"))?);
    fontes.extend(arquivos(&frontend.join("publico"))?);
    for fonte in fontes {
        hash.update(fonte.to_string_lossy().as_bytes());
        hash.update(fs::read(&fonte).with_context(|| falta(&fonte))?);
    }
    Ok(hex::encode(hash.finalize()))
}

/// Every file below a folder, sorted; an absent folder has none.
fn arquivos(pasta: &Path) -> Result<Vec<PathBuf>> {
    let mut achados = Vec::new();
    let mut por_ver = vec![pasta.to_path_buf()];
    while let Some(pasta) = por_ver.pop() {
        if !pasta.is_dir() {
            continue;
        }
        for item in fs::read_dir(&pasta).with_context(|| falta(&pasta))? {
            let caminho = item?.path();
            if caminho.is_dir() {
                por_ver.push(caminho);
            } else {
                achados.push(caminho);
            }
        }
    }
    achados.sort();
    Ok(achados)
}

fn ler(caminho: &Path) -> Result<String> {
    fs::read_to_string(caminho).with_context(|| falta(caminho))
}

fn falta(caminho: &Path) -> String {
    format!(
        "não foi possível ler {}: o portal precisa dele",
        caminho.display()
    )
}

fn nome_de(endereco: &str) -> &str {
    endereco.rsplit('/').next().unwrap_or(endereco)
}
