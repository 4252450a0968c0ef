//! The direction of dependencies (spec 2.1): rules know nothing of storage or HTTP.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Crate and the crates of this workspace that it may depend on, outside tests.
const PODE: [(&str, &[&str]); 17] = [
    ("acervo", &["dominio"]),
    ("atende", &["dominio", "contrato", "correio"]),
    // Only ever a dev-dependency, so it may look at every layer from outside.
    (
        "bancada",
        &[
            "acervo", "banco", "casos", "contrato", "correio", "dominio", "servidor",
        ],
    ),
    // `migrations` too: opening a database and bringing it up to date are one act.
    ("banco", &["dominio", "migrations"]),
    // `contrato` too: use cases take and give the types of the wire, else each would be typed twice.
    (
        "casos",
        &[
            "dominio", "contrato", "banco", "acervo", "correio", "inspecao",
        ],
    ),
    ("contrato", &["dominio", "demanda"]),
    ("correio", &["dominio"]),
    ("demanda", &[]),
    // `contrato` too: what was signed is printed as it was signed.
    ("documentos", &["dominio", "demanda", "contrato"]),
    ("dominio", &[]),
    ("frontend", &["contrato", "dominio", "demanda"]),
    ("inspecao", &["dominio"]),
    ("migrations", &[]),
    (
        "servidor",
        &[
            "acervo",
            "atende",
            "banco",
            "casos",
            "contrato",
            "correio",
            "demanda",
            "documentos",
            "dominio",
            "inspecao",
            "migrations",
        ],
    ),
    ("referencia", &[]),
    // Only ever a dev-dependency, of everybody.
    ("testes", &[]),
    ("xtask", &[]),
];

/// External crates that would betray a layer.
const NUNCA: [(&str, &[&str]); 5] = [
    (
        "dominio",
        &[
            "actix-web",
            "sea-orm",
            "tokio",
            "utoipa-actix-web",
            "async-trait",
        ],
    ),
    ("demanda", &["actix-web", "sea-orm", "tokio", "async-trait"]),
    (
        "contrato",
        &["actix-web", "sea-orm", "tokio", "async-trait"],
    ),
    ("casos", &["actix-web", "utoipa", "utoipa-actix-web"]),
    // What looks into hostile files has no way to anything else.
    ("inspecao", &["actix-web", "sea-orm", "object_store"]),
];

#[test]
fn cada_crate_depende_so_de_quem_a_tabela_de_2_1_permite() {
    let pode: BTreeMap<_, _> = PODE.into_iter().collect();
    let mut erros = Vec::new();
    for (nome, dependencias) in pacotes() {
        let Some(permitidas) = pode.get(nome.as_str()) else {
            erros.push(format!("{nome} não está na tabela"));
            continue;
        };
        let nossas = dependencias
            .iter()
            .filter(|outra| pode.contains_key(outra.as_str()));
        for outra in nossas.filter(|outra| !permitidas.contains(&outra.as_str())) {
            erros.push(format!("{nome} depende de {outra}"));
        }
    }
    assert!(
        erros.is_empty(),
        "direção de dependências quebrada:\n{}",
        erros.join("\n")
    );
}

#[test]
fn regras_e_casos_nao_conhecem_http_nem_banco() {
    let pacotes = pacotes();
    let mut erros = Vec::new();
    for (nome, proibidas) in NUNCA {
        // A crate of a later issue may not be there yet.
        let Some(dependencias) = pacotes.get(nome) else {
            continue;
        };
        for proibida in proibidas
            .iter()
            .filter(|proibida| dependencias.contains(**proibida))
        {
            erros.push(format!("{nome} depende de {proibida}"));
        }
    }
    assert!(
        erros.is_empty(),
        "camadas misturadas:\n{}",
        erros.join("\n")
    );
}

#[test]
fn o_wasm_bindgen_do_xtask_e_o_do_cargo_lock() {
    let raiz = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
    let lock = std::fs::read_to_string(format!("{raiz}Cargo.lock")).unwrap();
    let versao = |nome: &str| {
        let inicio = format!("name = \"{nome}\"\nversion = \"");
        let resto = lock
            .split(&inicio)
            .nth(1)
            .expect("o pacote está no Cargo.lock");
        resto.split('"').next().unwrap().to_owned()
    };
    assert_eq!(versao("wasm-bindgen"), versao("wasm-bindgen-cli-support"));
}

/// Every crate of the workspace with the names of its normal and build dependencies.
fn pacotes() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let saida = Command::new(cargo)
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        saida.status.success(),
        "{}",
        String::from_utf8_lossy(&saida.stderr)
    );
    let metadados: Value = serde_json::from_slice(&saida.stdout).unwrap();
    let texto = |valor: &Value| valor.as_str().unwrap_or_default().to_owned();
    let pacotes = metadados["packages"].as_array().unwrap();
    pacotes
        .iter()
        .map(|pacote| {
            let dependencias = pacote["dependencies"].as_array().unwrap().iter();
            let de_producao = dependencias.filter(|dependencia| dependencia["kind"] != "dev");
            let nomes = de_producao
                .map(|dependencia| texto(&dependencia["name"]))
                .collect();
            (texto(&pacote["name"]), nomes)
        })
        .collect()
}
