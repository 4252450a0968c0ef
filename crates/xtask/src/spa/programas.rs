//! The programs of the portal (`frontend/programas.json`), each a binary of `frontend` with a page of its own (spec 4.4).

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// The table, copied into the portal for the server: name of the program, addresses that are its own.
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

/// Reads the table.
pub(super) fn ler(frontend: &Path) -> Result<Vec<Programa>> {
    let tabela: BTreeMap<String, Vec<String>> =
        serde_json::from_str(&super::ler(&frontend.join(TABELA))?)
            .context("frontend/programas.json não é uma tabela de endereços por programa")?;
    let programas = tabela.into_keys().map(|nome| Programa {
        pagina: match nome.as_str() {
            PRINCIPAL => "index.html".to_owned(),
            nome => format!("{nome}.html"),
        },
        nome,
    });
    Ok(programas.collect())
}
