//! The size gates of spec 4.4, read from the files that the server will send.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use super::Modo;
use super::programas::Programa;
use super::publicacao::ATIVOS;

/// 1 KB is 1000 bytes, the stricter reading.
const KB: u64 = 1000;

/// One size that is watched.
struct Portao {
    nome: &'static str,
    /// What counts towards it, by the end of the name.
    sufixo: &'static str,
    limite: u64,
}

/// What each program of the portal may weigh, compressed.
const PORTOES: [Portao; 3] = [
    Portao {
        nome: "wasm",
        sufixo: ".wasm",
        limite: 300 * KB,
    },
    Portao {
        nome: "estilos",
        sufixo: ".css",
        limite: 15 * KB,
    },
    Portao {
        nome: "primeira carga",
        sufixo: "",
        limite: 380 * KB,
    },
];

/// Prints the table of each program and fails when one of the final build passes a gate.
pub(super) fn conferir(portal: &Path, programas: &[Programa], modo: Modo) -> Result<()> {
    let mut acima = Vec::new();
    for programa in programas {
        let linhas = primeira_carga(portal, &programa.pagina)?;
        println!("\n{:<44} {:>10} {:>10}", programa.nome, "bytes", "brotli");
        for linha in &linhas {
            println!(
                "{:<44} {:>10} {:>10}",
                linha.nome, linha.bytes, linha.enviados
            );
        }
        println!(
            "{:<44} {:>10} {:>10}",
            "tamanho (spec 4.4)", "enviado", "limite"
        );
        for portao in PORTOES {
            let enviado: u64 = linhas
                .iter()
                .filter(|linha| linha.nome.ends_with(portao.sufixo))
                .map(|linha| linha.enviados)
                .sum();
            let estado = if enviado > portao.limite {
                acima.push(format!("{} de {}", portao.nome, programa.nome));
                "ACIMA"
            } else {
                "ok"
            };
            println!(
                "{:<44} {enviado:>10} {:>10}  {estado}",
                portao.nome, portao.limite
            );
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

/// The page and every hashed file that it names, or that a named file names.
fn primeira_carga(portal: &Path, pagina: &str) -> Result<Vec<Linha>> {
    let mut linhas = vec![linha(portal, pagina)?];
    let mut textos = super::ler(&portal.join(pagina))?;
    let mut restam = Vec::new();
    for arquivo in super::arquivos(&portal.join(ATIVOS))? {
        let extensao = arquivo.extension().unwrap_or_default();
        if extensao != "br" && extensao != "gz" {
            restam.push(arquivo.strip_prefix(portal)?.to_string_lossy().into_owned());
        }
    }
    loop {
        let (nomeados, outros): (Vec<_>, Vec<_>) = restam
            .into_iter()
            .partition(|nome| textos.contains(super::nome_de(nome)));
        if nomeados.is_empty() {
            return Ok(linhas);
        }
        for nome in nomeados {
            let extensao = Path::new(&nome).extension().unwrap_or_default();
            if extensao == "css" || extensao == "js" {
                textos.push_str(&super::ler(&portal.join(&nome))?);
            }
            linhas.push(linha(portal, &nome)?);
        }
        restam = outros;
    }
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
