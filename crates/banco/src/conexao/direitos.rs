//! The least privileges of the application's role on PostgreSQL (D11, G02).

use migrations::{IMUTAVEIS, SEM_EXCLUSAO};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, Statement};

use super::FalhaBanco;
use super::preparo::LIVRO;

/// The application reads and adds everywhere; it changes only what may change and deletes only what may go (D11).
pub(super) async fn conceder(tx: &DatabaseTransaction, papel: &str) -> Result<(), FalhaBanco> {
    let papel = citar(papel);
    let esquema = nomes(tx, "SELECT current_schema()::text AS nome").await?;
    for esquema in esquema.iter().map(|nome| citar(nome)) {
        tx.execute_unprepared(&format!(
            "GRANT USAGE ON SCHEMA {esquema} TO {papel}; REVOKE ALL ON ALL TABLES IN SCHEMA {esquema} FROM {papel}"
        ))
        .await?;
    }
    let tabelas = nomes(
        tx,
        "SELECT tablename::text AS nome FROM pg_tables WHERE schemaname = current_schema()",
    )
    .await?;
    for tabela in tabelas {
        tx.execute_unprepared(&format!(
            "GRANT {} ON {} TO {papel}",
            direitos(&tabela),
            citar(&tabela)
        ))
        .await?;
    }
    Ok(())
}

async fn nomes(tx: &DatabaseTransaction, sql: &str) -> Result<Vec<String>, FalhaBanco> {
    let linhas = tx
        .query_all_raw(Statement::from_string(DbBackend::Postgres, sql))
        .await?;
    let nomes: Result<Vec<String>, DbErr> = linhas
        .iter()
        .map(|linha| linha.try_get("", "nome"))
        .collect();
    Ok(nomes?)
}

fn direitos(tabela: &str) -> &'static str {
    if tabela == LIVRO {
        "SELECT"
    } else if IMUTAVEIS.contains(&tabela) {
        "SELECT, INSERT"
    } else if SEM_EXCLUSAO.contains(&tabela) {
        "SELECT, INSERT, UPDATE"
    } else {
        "SELECT, INSERT, UPDATE, DELETE"
    }
}

fn citar(nome: &str) -> String {
    format!("\"{}\"", nome.replace('"', "\"\""))
}
