//! What can go wrong with the database, told apart by code and never by text.

use sea_orm::sqlx::error::{DatabaseError, Error as SqlxError};
use sea_orm::sqlx::postgres::PgDatabaseError;
use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr};

use super::Restricao;
use crate::cofre::FalhaCofre;

/// A failure of the database, by what the caller can do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FalhaBanco {
    /// The database does not answer, or refuses work for now: try again later (R01). The text is for the log.
    #[error("o banco está indisponível: {0}")]
    Indisponivel(String),
    /// Somebody else holds the lock or every connection: try again at once (R07).
    #[error("o banco está ocupado")]
    Ocupado,
    /// The disk of the database is full (D07).
    #[error("o disco do banco está cheio")]
    SemEspaco,
    /// The database is not set up as we need; the text says in Portuguese what to change (D04, D05).
    #[error("{0}")]
    Configuracao(String),
    /// A constraint that callers expect was violated.
    #[error("restrição violada: {0:?}")]
    Conflito(Restricao),
    /// The stored data is damaged: stop and restore. The text names where.
    #[error("os dados do banco estão corrompidos: {0}")]
    Corrompido(&'static str),
    /// A defect of ours. The text is for the log.
    #[error("falha interna do banco: {0}")]
    Interno(String),
}

/// A refusal that travels inside sqlx's own error, out of a connection hook.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Recusa(pub(super) FalhaBanco);

impl From<DbErr> for FalhaBanco {
    fn from(erro: DbErr) -> Self {
        match &erro {
            DbErr::ConnectionAcquire(ConnAcquireErr::Timeout) => Self::Ocupado,
            DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed) => {
                Self::Indisponivel(erro.to_string())
            }
            DbErr::Conn(RuntimeErr::SqlxError(causa))
            | DbErr::Exec(RuntimeErr::SqlxError(causa))
            | DbErr::Query(RuntimeErr::SqlxError(causa)) => classificar(causa),
            _ => Self::Interno(erro.to_string()),
        }
    }
}

impl From<SqlxError> for FalhaBanco {
    fn from(erro: SqlxError) -> Self {
        classificar(&erro)
    }
}

impl From<FalhaCofre> for FalhaBanco {
    fn from(falha: FalhaCofre) -> Self {
        match falha {
            FalhaCofre::SemAcaso => Self::Interno(falha.to_string()),
            FalhaCofre::OutraChave => Self::Configuracao(falha.to_string()),
            FalhaCofre::Recusado => Self::Corrompido("cofre"),
        }
    }
}

fn classificar(erro: &SqlxError) -> FalhaBanco {
    match erro {
        SqlxError::Database(causa) => match causa.try_downcast_ref::<PgDatabaseError>() {
            Some(pg) => de_postgres(pg),
            None => de_sqlite(causa.as_ref()),
        },
        SqlxError::Configuration(causa) => match causa.downcast_ref::<Recusa>() {
            Some(Recusa(falha)) => falha.clone(),
            None => FalhaBanco::Interno(erro.to_string()),
        },
        SqlxError::PoolTimedOut => FalhaBanco::Ocupado,
        SqlxError::Io(causa) if causa.kind() == std::io::ErrorKind::StorageFull => {
            FalhaBanco::SemEspaco
        }
        SqlxError::Io(_)
        | SqlxError::Tls(_)
        | SqlxError::Protocol(_)
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed
        | SqlxError::BeginFailed => FalhaBanco::Indisponivel(erro.to_string()),
        _ => FalhaBanco::Interno(erro.to_string()),
    }
}

/// By SQLSTATE (PostgreSQL, appendix A).
fn de_postgres(erro: &PgDatabaseError) -> FalhaBanco {
    let texto = || format!("{} {}", erro.code(), erro.message());
    match erro.code() {
        "23001" | "42501" => FalhaBanco::Conflito(Restricao::LinhaImutavel),
        "53100" => FalhaBanco::SemEspaco,
        // deadlock, serialization, lock timeout, statement timeout
        "40P01" | "40001" | "55P03" | "57014" => FalhaBanco::Ocupado,
        "XX001" | "XX002" => FalhaBanco::Corrompido("postgres"),
        // a standby that was promoted away, and a failed disk
        "25006" | "25P03" | "58030" => FalhaBanco::Indisponivel(texto()),
        codigo => match codigo.get(..2) {
            Some("23") => match erro.constraint().and_then(Restricao::por_nome) {
                Some(restricao) => FalhaBanco::Conflito(restricao),
                None => FalhaBanco::Interno(texto()),
            },
            Some("08" | "53" | "57") => FalhaBanco::Indisponivel(texto()),
            Some("28" | "3D") => FalhaBanco::Configuracao(format!(
                "O PostgreSQL recusou a entrada ({}). Confira usuário, senha e nome do banco em banco.url.",
                erro.code()
            )),
            _ => FalhaBanco::Interno(texto()),
        },
    }
}

/// By extended result code (sqlite.org/rescode.html).
fn de_sqlite(erro: &dyn DatabaseError) -> FalhaBanco {
    const GATILHO: i32 = 1811;
    const CHAVE_PRIMARIA: i32 = 1555;
    const UNICA: i32 = 2067;

    let codigo: i32 = erro
        .code()
        .and_then(|codigo| codigo.parse().ok())
        .unwrap_or_default();
    let texto = || format!("{codigo} {}", erro.message());
    match (codigo, codigo & 0xff) {
        (GATILHO, _) => FalhaBanco::Conflito(Restricao::LinhaImutavel),
        (CHAVE_PRIMARIA | UNICA, _) => {
            // SQLite tells which constraint only in the message: the code decided, the text names the columns.
            let colunas = erro.message().rsplit_once(": ").map(|(_, colunas)| colunas);
            match colunas.and_then(Restricao::por_colunas) {
                Some(restricao) => FalhaBanco::Conflito(restricao),
                None => FalhaBanco::Interno(texto()),
            }
        }
        // BUSY, LOCKED
        (_, 5 | 6) => FalhaBanco::Ocupado,
        // FULL
        (_, 13) => FalhaBanco::SemEspaco,
        // CORRUPT, NOTADB
        (_, 11 | 26) => FalhaBanco::Corrompido("sqlite"),
        // NOMEM, READONLY, IOERR, CANTOPEN, PROTOCOL
        (_, 7 | 8 | 10 | 14 | 15) => FalhaBanco::Indisponivel(texto()),
        _ => FalhaBanco::Interno(texto()),
    }
}
