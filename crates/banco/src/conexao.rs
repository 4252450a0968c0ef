//! The two pools of the database, whichever engine stands behind them (2.3).
//!
//! SQLite has one writing connection and a pool that can only read; PostgreSQL has one pool. Every connection is
//! asserted when it opens and again by [`Banco::verificar`], so that no acknowledged write can be lost (D04, D05).

mod ajustes;
mod direitos;
mod falha;
mod insercao;
mod postgres;
mod preparo;
mod restricao;
mod sqlite;
mod transacao;
mod verificacao;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::sqlx::{PgPool, SqlitePool};
use sea_orm::{
    DatabaseConnection, IsolationLevel, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

pub use self::ajustes::versao_serve;
pub use self::falha::FalhaBanco;
pub(crate) use self::insercao::inserir_se_unico;
pub use self::restricao::Restricao;
pub use self::transacao::Transacao;
use crate::cofre::Cofre;

/// How long a request waits for a connection and for the write lock before it is told to try again (R01: 3 s in all).
pub(crate) const PACIENCIA: Duration = Duration::from_millis(2500);

/// The engine behind the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motor {
    /// One file, one writer: the embedded size (2.2).
    Sqlite,
    /// A server shared by N replicas: the grown size (2.2).
    Postgres,
}

/// An open database and the cofre its secret columns are sealed with. Cloning is cheap.
#[derive(Clone)]
pub struct Banco(Arc<Interior>);

pub(crate) struct Interior {
    pub(crate) reservas: Reservas,
    escrita: DatabaseConnection,
    leitura: DatabaseConnection,
    motor: Motor,
    cofre: Cofre,
    pub(crate) url: String,
    pub(crate) url_dono: Option<String>,
}

pub(crate) enum Reservas {
    Sqlite {
        escrita: SqlitePool,
        leitura: SqlitePool,
    },
    Postgres(PgPool),
}

/// Opens the database and asserts its settings; creates the SQLite file if there is none, but migrates nothing.
///
/// `url_dono` is the PostgreSQL owner that [`Banco::migrar`] works as; `url` is then the least privileged role.
/// A setting that could lose a write is [`FalhaBanco::Configuracao`] with the reason in Portuguese (D04, D05).
pub async fn abrir(url: &str, url_dono: Option<&str>, cofre: Cofre) -> Result<Banco, FalhaBanco> {
    let (motor, reservas) = match url.split_once(':').map(|(esquema, _)| esquema) {
        Some("sqlite") => {
            let (escrita, leitura) = sqlite::abrir(url).await?;
            (Motor::Sqlite, Reservas::Sqlite { escrita, leitura })
        }
        Some("postgres" | "postgresql") => {
            if let Some(url_dono) = url_dono {
                postgres::conferir_dono(url, url_dono)?;
            }
            let reserva = postgres::abrir(url).await?;
            (Motor::Postgres, Reservas::Postgres(reserva))
        }
        _ => {
            return Err(FalhaBanco::Configuracao(
                "O endereço do banco deve começar com sqlite: ou postgres:. Corrija banco.url."
                    .to_owned(),
            ));
        }
    };
    let (escrita, leitura) = match &reservas {
        Reservas::Sqlite { escrita, leitura } => (escrita.clone().into(), leitura.clone().into()),
        Reservas::Postgres(reserva) => (reserva.clone().into(), reserva.clone().into()),
    };
    Ok(Banco(Arc::new(Interior {
        reservas,
        escrita,
        leitura,
        motor,
        cofre,
        url: url.to_owned(),
        url_dono: url_dono.map(ToOwned::to_owned),
    })))
}

impl Banco {
    /// The engine behind the URL.
    #[must_use]
    pub fn motor(&self) -> Motor {
        self.0.motor
    }

    /// What secret columns are sealed and indexed with.
    #[must_use]
    pub fn cofre(&self) -> &Cofre {
        &self.0.cofre
    }

    /// The connection for reads outside a transaction; on SQLite it cannot write.
    #[must_use]
    pub fn leitura(&self) -> &DatabaseConnection {
        &self.0.leitura
    }

    /// Begins a writing transaction: BEGIN IMMEDIATE on SQLite, READ COMMITTED on PostgreSQL.
    /// [`FalhaBanco::Ocupado`] when no turn came in time (R01, R07).
    pub async fn iniciar(&self) -> Result<Transacao, FalhaBanco> {
        let opcoes = match self.0.motor {
            Motor::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Motor::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::ReadCommitted),
                ..TransactionOptions::default()
            },
        };
        // The wait for a connection and the wait for the lock add up, so one limit holds both.
        let tx = tokio::time::timeout(PACIENCIA, self.0.escrita.begin_with_options(opcoes))
            .await
            .map_err(|_| FalhaBanco::Ocupado)??;
        Ok(Transacao::nova(tx, self.0.motor, self.0.cofre.clone()))
    }

    /// Closes both pools; on SQLite this folds the WAL back into the file.
    pub async fn fechar(&self) {
        match &self.0.reservas {
            Reservas::Sqlite { escrita, leitura } => {
                leitura.close().await;
                escrita.close().await;
            }
            Reservas::Postgres(reserva) => reserva.close().await,
        }
    }

    pub(crate) fn interior(&self) -> &Interior {
        &self.0
    }
}

impl fmt::Debug for Banco {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The URL may carry a password.
        f.debug_struct("Banco")
            .field("motor", &self.0.motor)
            .finish_non_exhaustive()
    }
}
