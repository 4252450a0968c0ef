//! Asking the open connections again whether they still keep what is written to them.

use sea_orm::sqlx::pool::PoolConnection;
use sea_orm::sqlx::{Database, Pool};

use super::{Banco, FalhaBanco, Reservas, postgres, sqlite};

impl Banco {
    /// Asserts again the settings of every connection at rest, and of at least one per pool (D04, `/readyz`).
    pub async fn verificar(&self) -> Result<(), FalhaBanco> {
        match &self.interior().reservas {
            Reservas::Sqlite { escrita, leitura } => {
                cada_conexao(escrita, async |c| sqlite::conferir(c, false).await).await?;
                cada_conexao(leitura, async |c| sqlite::conferir(c, true).await).await
            }
            Reservas::Postgres(reserva) => {
                cada_conexao(reserva, async |c| postgres::conferir(c).await).await
            }
        }
    }
}

/// Holds what it has already seen until the end, else the pool would lend the same connection again.
async fn cada_conexao<D, F>(reserva: &Pool<D>, conferir: F) -> Result<(), FalhaBanco>
where
    D: Database,
    F: AsyncFn(&mut D::Connection) -> Result<(), FalhaBanco>,
{
    let mut vistas: Vec<PoolConnection<D>> = Vec::new();
    while let Some(mut conexao) = reserva.try_acquire() {
        conferir(&mut conexao).await?;
        vistas.push(conexao);
    }
    if vistas.is_empty() {
        let mut conexao = reserva.acquire().await?;
        conferir(&mut conexao).await?;
    }
    Ok(())
}
