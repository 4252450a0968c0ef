//! The settings without which an acknowledged write could be lost, as pure functions (D04, D05).

use super::FalhaBanco;

/// The oldest SQLite without the corruption at WAL reset.
const SQLITE_MINIMA: [u32; 3] = [3, 51, 3];

/// Whether this SQLite version is 3.51.3 or newer (2.3). A text that is no version does not serve.
#[must_use]
pub fn versao_serve(versao: &str) -> bool {
    let partes: Option<Vec<u32>> = versao.split('.').map(|p| p.parse().ok()).collect();
    partes.is_some_and(|partes| partes.len() >= 3 && partes.as_slice() >= SQLITE_MINIMA.as_slice())
}

/// What one SQLite connection says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AjustesSqlite {
    pub(super) versao: String,
    pub(super) journal_mode: String,
    pub(super) synchronous: i64,
    pub(super) foreign_keys: i64,
    pub(super) busy_timeout: i64,
    pub(super) recursive_triggers: i64,
    pub(super) query_only: i64,
}

/// How long SQLite itself waits for a lock, in ms.
pub(super) const BUSY_TIMEOUT_MS: i64 = 5000;

impl AjustesSqlite {
    pub(super) fn conferir(&self, so_leitura: bool) -> Result<(), FalhaBanco> {
        if !versao_serve(&self.versao) {
            return Err(FalhaBanco::Configuracao(format!(
                "O SQLite {} pode corromper o banco. Use a versão 3.51.3 ou mais nova.",
                self.versao
            )));
        }
        exigir("journal_mode", &self.journal_mode, "wal")?;
        exigir("synchronous", &self.synchronous.to_string(), "2")?;
        exigir("foreign_keys", &self.foreign_keys.to_string(), "1")?;
        exigir(
            "busy_timeout",
            &self.busy_timeout.to_string(),
            &BUSY_TIMEOUT_MS.to_string(),
        )?;
        exigir(
            "recursive_triggers",
            &self.recursive_triggers.to_string(),
            "1",
        )?;
        exigir(
            "query_only",
            &self.query_only.to_string(),
            if so_leitura { "1" } else { "0" },
        )
    }
}

/// What one PostgreSQL session says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AjustesPostgres {
    pub(super) fsync: String,
    pub(super) full_page_writes: String,
    pub(super) synchronous_commit: String,
    pub(super) time_zone: String,
    pub(super) isolation: String,
}

impl AjustesPostgres {
    pub(super) fn conferir(&self) -> Result<(), FalhaBanco> {
        exigir("fsync", &self.fsync, "on")?;
        exigir("full_page_writes", &self.full_page_writes, "on")?;
        // `remote_apply` waits for the standby too, after the local disk.
        if self.synchronous_commit != "remote_apply" {
            exigir("synchronous_commit", &self.synchronous_commit, "on")?;
        }
        exigir("TimeZone", &self.time_zone, "UTC")?;
        exigir(
            "default_transaction_isolation",
            &self.isolation,
            "read committed",
        )
    }
}

fn exigir(nome: &str, lido: &str, preciso: &str) -> Result<(), FalhaBanco> {
    if lido == preciso {
        return Ok(());
    }
    Err(FalhaBanco::Configuracao(format!(
        "O banco está com {nome}={lido}, e o APR exige {nome}={preciso} para não perder dados. Corrija e inicie de novo."
    )))
}

#[cfg(test)]
mod testes;
