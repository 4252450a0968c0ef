//! Bringing the schema up to date, once, however many replicas start together.

use std::collections::HashSet;

use migrations::Migrator;
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, TransactionTrait};
use sea_orm_migration::{
    IntoSchemaManagerConnection, MigratorTrait, SchemaManager, seaql_migrations,
};

use super::direitos::conceder;
use super::{Banco, FalhaBanco, Motor, postgres};

/// Any fixed number of ours: replicas that migrate take turns on it.
const TURNO_DE_MIGRACAO: i64 = 0x0041_5052_4D49_4752;

/// Turns a SQLite process waits while another one migrates, of about 2.5 s each.
const TENTATIVAS: u32 = 24;

/// Where the migrator writes the steps it applied.
pub(super) const LIVRO: &str = "seaql_migrations";

impl Banco {
    /// Applies every pending step in one transaction, all or nothing (R10), one process at a time.
    /// On PostgreSQL with an owner URL, also grants the application its least privileges (G02).
    pub async fn migrar(&self) -> Result<(), FalhaBanco> {
        match self.motor() {
            Motor::Sqlite => self.migrar_sqlite().await,
            Motor::Postgres => self.migrar_postgres().await,
        }
    }

    /// Names of the steps that this program has and the database has not. A database ahead of this program
    /// counts as up to date: while replicas are replaced, old code serves on the new schema.
    pub async fn migracoes_pendentes(&self) -> Result<Vec<String>, FalhaBanco> {
        pendentes(self.leitura()).await
    }

    async fn migrar_sqlite(&self) -> Result<(), FalhaBanco> {
        for _ in 0..TENTATIVAS {
            match self.iniciar().await {
                Err(FalhaBanco::Ocupado) => {}
                Err(outra) => return Err(outra),
                Ok(tx) => {
                    aplicar(&tx).await?;
                    return tx.commit().await;
                }
            }
        }
        Err(FalhaBanco::Ocupado)
    }

    async fn migrar_postgres(&self) -> Result<(), FalhaBanco> {
        let interior = self.interior();
        let url = interior.url_dono.as_deref().unwrap_or(&interior.url);
        let reserva = postgres::abrir_dono(url).await?;
        let dono: sea_orm::DatabaseConnection = reserva.clone().into();
        let tx = dono.begin().await?;
        // A step over a large table may take longer than any request is allowed to.
        tx.execute_unprepared("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'")
            .await?;
        tx.execute_unprepared(&format!(
            "SELECT pg_advisory_xact_lock({TURNO_DE_MIGRACAO})"
        ))
        .await?;
        aplicar(&tx).await?;
        if interior.url_dono.is_some() {
            conceder(&tx, &postgres::usuario(&interior.url)?).await?;
        }
        tx.commit().await?;
        reserva.close().await;
        Ok(())
    }
}

/// Steps not yet in the ledger. Unlike the migrator's own question, this one only reads.
async fn pendentes<'c>(
    conexao: impl IntoSchemaManagerConnection<'c>,
) -> Result<Vec<String>, FalhaBanco> {
    let esquema = SchemaManager::new(conexao);
    let aplicadas: HashSet<String> = if esquema.has_table(LIVRO).await? {
        seaql_migrations::Entity::find()
            .all(esquema.get_connection())
            .await?
            .into_iter()
            .map(|linha| linha.version)
            .collect()
    } else {
        HashSet::new()
    };
    Ok(Migrator::migrations()
        .iter()
        .map(|passo| passo.name().to_owned())
        .filter(|nome| !aplicadas.contains(nome))
        .collect())
}

async fn aplicar(tx: &DatabaseTransaction) -> Result<(), FalhaBanco> {
    let pendentes = pendentes(tx).await?;
    if pendentes.is_empty() {
        return Ok(());
    }
    Migrator::up(tx, None).await?;
    tracing::info!(passos = pendentes.len(), "schema migrated");
    Ok(())
}
