//! The size gates of spec 4.4, read from the files that the server will send.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use super::Modo;
use super::publicacao::ATIVOS;

/// 1 KB is 1000 bytes, the stricter reading.
const KB: u64 = 1000;
const LIMITE_WASM: u64 = 300 * KB;
const LIMITE_CSS: u64 = 15 * KB;
const LIMITE_PRIMEIRA_CARGA: u64 = 380 * KB;

/// Prints the table and fails when a gate of the final build is passed.
pub(super) fn conferir(portal: &Path, modo: Modo) -> Result<()> {
    let linhas = primeira_carga(portal)?;
    println!("\n{:<44} {:>10} {:>10}", "portal", "bytes", "brotli");
    for linha in &linhas {
        println!(
            "{:<44} {:>10} {:>10}",
            linha.nome, linha.bytes, linha.enviados
        );
    }
    let soma = |sufixo: &str| -> u64 {
        linhas
            .iter()
            .filter(|linha| linha.nome.ends_with(sufixo))
            .map(|linha| linha.enviados)
            .sum()
    };
    let portoes = [
        ("wasm do portal", soma(".wasm"), LIMITE_WASM),
        ("estilos", soma(".css"), LIMITE_CSS),
        ("primeira carga", soma(""), LIMITE_PRIMEIRA_CARGA),
    ];
    println!(
        "\n{:<44} {:>10} {:>10}",
        "limite (spec 4.4)", "enviado", "limite"
    );
    let mut acima = Vec::new();
    for (nome, enviado, limite) in portoes {
        let dentro = enviado <= limite;
        println!(
            "{nome:<44} {enviado:>10} {limite:>10}  {}",
            if dentro { "ok" } else { "ACIMA" }
        );
        if !dentro {
            acima.push(nome);
        }
    }
    if modo == Modo::Final && !acima.is_empty() {
        bail!("acima do limite: {}", acima.join(", "));
    }
    Ok(())
}

struct Linha {
    nome: String,
    bytes: u64,
    enviados: u64,
}

/// The page and every hashed file that it, its styles or its scripts name.
fn primeira_carga(portal: &Path) -> Result<Vec<Linha>> {
    let mut linhas = vec![linha(portal, "index.html")?];
    let mut textos = super::ler(&portal.join("index.html"))?;
    let mut nomes = Vec::new();
    for arquivo in super::arquivos(&portal.join(ATIVOS))? {
        let nome = arquivo.strip_prefix(portal)?.to_string_lossy().into_owned();
        let extensao = arquivo.extension().unwrap_or_default();
        if extensao == "br" || extensao == "gz" {
            continue;
        }
        if extensao == "css" || extensao == "js" {
            textos.push_str(&super::ler(&arquivo)?);
        }
        nomes.push(nome);
    }
    for nome in nomes {
        if textos.contains(super::nome_de(&nome)) || nome.contains("/snippets/") {
            linhas.push(linha(portal, &nome)?);
        }
    }
    Ok(linhas)
}

fn linha(portal: &Path, nome: &str) -> Result<Linha> {
    let caminho = portal.join(nome);
    let bytes = fs::metadata(&caminho)?.len();
    let enviados = fs::metadata(caminho.with_added_extension("br")).map_or(bytes, |br| br.len());
    Ok(Linha {
        nome: nome.to_owned(),
        bytes,
        enviados,
    })
}
