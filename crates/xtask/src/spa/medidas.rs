//! The size gates of spec 4.4, read from the files that the server will send.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use super::Modo;
use super::publicacao::ATIVOS;

/// 1 KB is 1000 bytes, the stricter reading.
const KB: u64 = 1000;

/// One size that is watched.
struct Portao {
    nome: &'static str,
    enviado: u64,
    /// What spec 4.4 asks.
    meta: u64,
    /// What fails the build. Where the meta is not reached yet, the ceiling stands above it and may only come down.
    teto: u64,
}

/// Ceiling of the portal's wasm while it misses its meta of 300 KB (`docs/desempenho.md`).
const TETO_WASM: u64 = 370 * KB;
/// Ceiling of the first load while the wasm in it misses its meta.
const TETO_PRIMEIRA_CARGA: u64 = 420 * KB;

/// Prints the table and fails when a ceiling of the final build is passed.
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
        Portao {
            nome: "wasm do portal",
            enviado: soma(".wasm"),
            meta: 300 * KB,
            teto: TETO_WASM,
        },
        Portao {
            nome: "estilos",
            enviado: soma(".css"),
            meta: 15 * KB,
            teto: 15 * KB,
        },
        Portao {
            nome: "primeira carga",
            enviado: soma(""),
            meta: 380 * KB,
            teto: TETO_PRIMEIRA_CARGA,
        },
    ];
    println!(
        "\n{:<44} {:>10} {:>10} {:>10}",
        "tamanho (spec 4.4)", "enviado", "meta", "teto"
    );
    let mut acima = Vec::new();
    for Portao {
        nome,
        enviado,
        meta,
        teto,
    } in portoes
    {
        let estado = if enviado > teto {
            acima.push(nome);
            "ACIMA DO TETO"
        } else if enviado > meta {
            "meta não alcançada"
        } else {
            "ok"
        };
        println!("{nome:<44} {enviado:>10} {meta:>10} {teto:>10}  {estado}");
    }
    if modo == Modo::Final && !acima.is_empty() {
        bail!("acima do teto: {}", acima.join(", "));
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
