//! The programs of the portal (`frontend/programas.json`), each a binary of `frontend` with a page of its own (spec 4.4).

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// Name of the table, here and in the portal.
pub(super) const TABELA: &str = "programas.json";

/// The program of every address that no other one claims.
const PRINCIPAL: &str = "portal";

/// One program.
pub(super) struct Programa {
    /// Name of the binary and of its files.
    pub(super) nome: String,
    /// Its page, below the portal's folder.
    pub(super) pagina: String,
}

/// The table as written: name of the program, addresses that are its own.
type Tabela = BTreeMap<String, Vec<String>>;

fn ler_tabela(frontend: &Path) -> Result<Tabela> {
    serde_json::from_str(&super::ler(&frontend.join(TABELA))?)
        .context("frontend/programas.json não é uma tabela de endereços por programa")
}

fn pagina(nome: &str) -> String {
    match nome {
        PRINCIPAL => "index.html".to_owned(),
        nome => format!("{nome}.html"),
    }
}

/// Every program.
pub(super) fn ler(frontend: &Path) -> Result<Vec<Programa>> {
    let programas = ler_tabela(frontend)?.into_keys().map(|nome| Programa {
        pagina: pagina(&nome),
        nome,
    });
    Ok(programas.collect())
}

/// The table as the server reads it: by page.
pub(super) fn publicada(frontend: &Path) -> Result<String> {
    let por_pagina: Tabela = ler_tabela(frontend)?
        .into_iter()
        .map(|(nome, enderecos)| (pagina(&nome), enderecos))
        .collect();
    Ok(serde_json::to_string(&por_pagina)?)
}
