//! One step of the schema: SQL for both engines, always in one transaction.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// A step: its name in the ledger, its SQL, and what it makes immutable.
pub(crate) struct Passo {
    pub(crate) nome: &'static str,
    /// `{uuid} {tempo} {bytes} {json} {seq}` stand for the engine's own type.
    pub(crate) sql: &'static str,
    /// Tables that from this step on refuse UPDATE and DELETE.
    pub(crate) imutaveis: &'static [&'static str],
    /// Tables that from this step on refuse DELETE.
    pub(crate) sem_exclusao: &'static [&'static str],
}

impl MigrationName for Passo {
    fn name(&self) -> &str {
        self.nome
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Passo {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let motor = manager.get_database_backend();
        let conexao = manager.get_connection();
        conexao
            .execute_unprepared(&traduzir(self.sql, motor))
            .await?;
        for tabela in self.imutaveis {
            for ato in ["UPDATE", "DELETE"] {
                conexao
                    .execute_unprepared(&recusar(motor, tabela, ato))
                    .await?;
            }
        }
        for tabela in self.sem_exclusao {
            conexao
                .execute_unprepared(&recusar(motor, tabela, "DELETE"))
                .await?;
        }
        Ok(())
    }

    // Without it a step that dies half-way stays half-applied on SQLite.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn traduzir(sql: &str, motor: DbBackend) -> String {
    let [uuid, tempo, bytes, json, seq] = match motor {
        DbBackend::Postgres => [
            "uuid",
            "timestamptz",
            "bytea",
            "jsonb",
            "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
        ],
        _ => [
            "blob",
            "text",
            "blob",
            "text",
            "integer PRIMARY KEY AUTOINCREMENT",
        ],
    };
    sql.replace("{uuid}", uuid)
        .replace("{tempo}", tempo)
        .replace("{bytes}", bytes)
        .replace("{json}", json)
        .replace("{seq}", seq)
}

fn recusar(motor: DbBackend, tabela: &str, ato: &str) -> String {
    let nome = format!("{tabela}_sem_{}", ato.to_lowercase());
    match motor {
        DbBackend::Postgres => format!(
            "CREATE OR REPLACE FUNCTION recusar_mudanca() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'tabela % nao aceita %', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation'; END $$; \
             CREATE TRIGGER {nome} BEFORE {ato} ON {tabela} FOR EACH ROW EXECUTE FUNCTION recusar_mudanca();"
        ),
        _ => format!(
            "CREATE TRIGGER {nome} BEFORE {ato} ON {tabela} BEGIN SELECT RAISE(ABORT, 'tabela {tabela} nao aceita {ato}'); END;"
        ),
    }
}
