//! The Rust half: `cargo build` for WASM, then wasm-bindgen.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::Modo;
use super::programas::Programa;
use crate::{caminhos, comando};

const ALVO: &str = "wasm32-unknown-unknown";

/// The profile of `--dev`: what `spa` is, minus the slow optimisations.
const PERFIL_RAPIDO: [&str; 6] = [
    r#"profile.spa-dev.inherits="spa""#,
    "profile.spa-dev.opt-level=1",
    r#"profile.spa-dev.lto="off""#,
    "profile.spa-dev.codegen-units=64",
    "profile.spa-dev.incremental=true",
    "profile.spa-dev.debug-assertions=true",
];

/// What wasm-bindgen made.
pub(super) struct Gerado {
    pub(super) wasm: Vec<u8>,
    pub(super) js: String,
    /// Inline JavaScript of dependencies, by path below `snippets/`.
    pub(super) trechos: BTreeMap<String, String>,
}

/// Compiles the programs of `frontend` and returns the paths of their modules.
pub(super) fn compilar(programas: &[Programa], modo: Modo) -> Result<Vec<PathBuf>> {
    garantir_alvo()?;
    let mut cargo = comando::cargo();
    cargo.args(["build", "--package", "frontend", "--bins", "--target", ALVO]);
    let perfil = match modo {
        Modo::Final => "spa",
        Modo::Rapido => {
            for linha in PERFIL_RAPIDO {
                cargo.args(["--config", linha]);
            }
            "spa-dev"
        }
    };
    comando::rodar(cargo.args(["--profile", perfil]))?;
    let pasta = caminhos::target().join(ALVO).join(perfil);
    let modulos: Vec<_> = programas
        .iter()
        .map(|programa| pasta.join(format!("{}.wasm", programa.nome)))
        .collect();
    if let Some(falta) = modulos.iter().find(|modulo| !modulo.is_file()) {
        bail!("o cargo terminou sem deixar {}", falta.display());
    }
    Ok(modulos)
}

/// Makes the JavaScript glue and the final module.
pub(super) fn ligar(programa: &Programa, modulo: &Path, modo: Modo) -> Result<Gerado> {
    let nome = &programa.nome;
    let pasta = caminhos::target().join("portal.bindgen").join(nome);
    let _ = fs::remove_dir_all(&pasta);
    Bindgen::new()
        .input_path(modulo)
        .out_name(nome)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .remove_name_section(modo == Modo::Final)
        .remove_producers_section(true)
        .generate(&pasta)
        .context("o wasm-bindgen recusou o módulo: confira se a versão é a do Cargo.lock")?;
    let mut trechos = BTreeMap::new();
    let raiz = pasta.join("snippets");
    for arquivo in super::arquivos(&raiz)? {
        let nome = arquivo.strip_prefix(&raiz)?.to_string_lossy().into_owned();
        trechos.insert(nome, super::ler(&arquivo)?);
    }
    Ok(Gerado {
        wasm: fs::read(pasta.join(format!("{nome}_bg.wasm")))?,
        js: super::ler(&pasta.join(format!("{nome}.js")))?,
        trechos,
    })
}

/// Adds the WASM target through rustup where it is missing.
fn garantir_alvo() -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let pasta = comando::ler(comando::programa(rustc.as_ref()).args([
        "--print",
        "target-libdir",
        "--target",
        ALVO,
    ]))?;
    if Path::new(pasta.trim()).is_dir() {
        return Ok(());
    }
    println!("instalando o alvo {ALVO} (rustup)");
    comando::rodar(comando::programa("rustup".as_ref()).args(["target", "add", ALVO]))
        .context("instale o alvo WASM da sua versão do Rust e tente de novo")
}
