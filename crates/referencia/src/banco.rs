//! The database of a measured server, opened with nothing but the pool.

use anyhow::{Result, bail};
use sea_orm::sqlx::postgres::{PgPool, PgPoolOptions};
use sea_orm::sqlx::sqlite::{SqlitePool, SqlitePoolOptions};

/// A pool of either engine.
pub(crate) enum Reserva {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// Opens up to so many connections.
pub(crate) async fn abrir(url: &str, conexoes: u32) -> Result<Reserva> {
    Ok(match url.split_once(':').map(|(esquema, _)| esquema) {
        Some("sqlite") => Reserva::Sqlite(
            SqlitePoolOptions::new()
                .max_connections(conexoes)
                .connect(url)
                .await?,
        ),
        Some("postgres") => Reserva::Postgres(
            PgPoolOptions::new()
                .max_connections(conexoes)
                .connect(url)
                .await?,
        ),
        _ => bail!("o endereço do banco começa com sqlite: ou postgres:"),
    })
}
