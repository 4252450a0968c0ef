//! A writing transaction that carries what queries need beside the connection.

use std::fmt;
use std::ops::Deref;

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement,
};

use super::{FalhaBanco, Motor};
use crate::cofre::Cofre;

/// An open writing transaction. Dropping it undoes everything; only use cases call [`Transacao::commit`].
pub struct Transacao {
    tx: DatabaseTransaction,
    motor: Motor,
    cofre: Cofre,
}

impl Transacao {
    pub(super) fn nova(tx: DatabaseTransaction, motor: Motor, cofre: Cofre) -> Self {
        Self { tx, motor, cofre }
    }

    /// The engine behind the connection.
    #[must_use]
    pub fn motor(&self) -> Motor {
        self.motor
    }

    /// What secret columns are sealed and indexed with.
    #[must_use]
    pub fn cofre(&self) -> &Cofre {
        &self.cofre
    }

    /// Commits; when this answers Ok the change is on disk (5.1 item 1).
    pub async fn commit(self) -> Result<(), FalhaBanco> {
        Ok(self.tx.commit().await?)
    }

    /// Undoes everything now, instead of when the connection is next used.
    pub async fn desfazer(self) -> Result<(), FalhaBanco> {
        Ok(self.tx.rollback().await?)
    }
}

impl fmt::Debug for Transacao {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transacao")
            .field("motor", &self.motor)
            .finish_non_exhaustive()
    }
}

impl Deref for Transacao {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.tx
    }
}

impl AsRef<DatabaseTransaction> for Transacao {
    fn as_ref(&self) -> &DatabaseTransaction {
        &self.tx
    }
}

// Generic queries do not see through `Deref`; with this they take `&transacao` as it is.
#[async_trait::async_trait]
impl ConnectionTrait for Transacao {
    fn get_database_backend(&self) -> DbBackend {
        self.tx.get_database_backend()
    }

    async fn execute_raw(&self, stmt: Statement) -> Result<ExecResult, DbErr> {
        self.tx.execute_raw(stmt).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.tx.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.tx.query_one_raw(stmt).await
    }

    async fn query_all_raw(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.tx.query_all_raw(stmt).await
    }
}
