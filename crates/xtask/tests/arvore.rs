//! Habits of the tree (spec 2.6): short files, honest names, documents that name what exists.

#![cfg(test)]

use std::path::{Path, PathBuf};
use std::process::Command;

const LIMITE_DE_LINHAS: usize = 400;

#[test]
fn nenhum_arquivo_fonte_passa_de_400_linhas() {
    let longos: Vec<_> = fontes()
        .into_iter()
        .filter_map(|arquivo| {
            let linhas = std::fs::read_to_string(raiz().join(&arquivo))
                .ok()?
                .lines()
                .count();
            (linhas > LIMITE_DE_LINHAS).then(|| format!("{} ({linhas})", arquivo.display()))
        })
        .collect();
    assert!(
        longos.is_empty(),
        "divida estes arquivos:\n{}",
        longos.join("\n")
    );
}

#[test]
fn nenhum_arquivo_tem_nome_que_nao_diz_nada() {
    let vazios = [
        "utils", "util", "helpers", "helper", "common", "manager", "misc",
    ];
    let achados: Vec<_> = fontes()
        .into_iter()
        .filter(|arquivo| {
            let partes = arquivo.iter().map(|parte| parte.to_string_lossy());
            let raizes = partes.map(|parte| parte.split('.').next().unwrap_or_default().to_owned());
            raizes
                .into_iter()
                .any(|raiz| vazios.contains(&raiz.as_str()))
        })
        .map(|arquivo| arquivo.display().to_string())
        .collect();
    assert!(
        achados.is_empty(),
        "dê um nome que diga o que há dentro:\n{}",
        achados.join("\n")
    );
}

#[test]
fn todo_caminho_citado_nos_documentos_existe() {
    let mut faltam = Vec::new();
    for documento in ["README.md", "ARCHITECTURE.md"] {
        let Ok(texto) = std::fs::read_to_string(raiz().join(documento)) else {
            faltam.push(format!("{documento} não existe"));
            continue;
        };
        for citado in citados(&texto) {
            if !raiz().join(&citado).exists() {
                faltam.push(format!("{documento} cita {citado}"));
            }
        }
    }
    assert!(
        faltam.is_empty(),
        "os documentos citam o que não existe:\n{}",
        faltam.join("\n")
    );
}

/// Paths in backticks or in links; what is made by building (`target/…`, `dados-apr/`) is not asked for.
fn citados(texto: &str) -> Vec<String> {
    const TOPOS: [&str; 8] = [
        "crates",
        "frontend",
        "migrations",
        "openapi",
        "e2e",
        "docs",
        ".ci",
        ".cargo",
    ];
    let entre_crases = texto.split('`').skip(1).step_by(2);
    let links = texto
        .split("](")
        .skip(1)
        .filter_map(|resto| resto.split(')').next());
    entre_crases
        .chain(links)
        .map(|citado| citado.split(['#', ':']).next().unwrap_or_default())
        .filter(|citado| !citado.contains(['<', '{', '*', '…', ' ', '(']))
        .filter(|citado| {
            let topo = citado.split('/').next().unwrap_or_default();
            (citado.contains('/') && TOPOS.contains(&topo))
                || Path::new(citado).extension() == Some("md".as_ref())
        })
        .map(str::to_owned)
        .collect()
}

/// Source files that git follows, relative to the root.
fn fontes() -> Vec<PathBuf> {
    let saida = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(raiz())
        .output()
        .unwrap();
    assert!(
        saida.status.success(),
        "este teste precisa do git: {:?}",
        saida.status
    );
    String::from_utf8(saida.stdout)
        .unwrap()
        .lines()
        .map(PathBuf::from)
        .filter(|arquivo| {
            let extensao = arquivo.extension().unwrap_or_default().to_string_lossy();
            ["rs", "ts", "js", "css", "html"].contains(&&*extensao)
        })
        .collect()
}

fn raiz() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap()
}
