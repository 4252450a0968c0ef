//! Opening a PostgreSQL pool whose sessions are all set and asserted alike.

use std::time::Duration;

use sea_orm::sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sea_orm::sqlx::{self, ConnectOptions, Connection};

use super::ajustes::AjustesPostgres;
use super::falha::Recusa;
use super::{FalhaBanco, PACIENCIA};

const CONEXOES: u32 = 10;

/// How long ago a connection may have answered and still be used unasked. So little that a server which falls silent meets
/// no more queries than the ones under way (R01), and enough that a busy server is not asked before each of its queries.
const SEM_PERGUNTAR: Duration = Duration::from_millis(20);

/// Set by us on every session, so that a role's or the server's own defaults cannot weaken them.
const SESSAO: &[(&str, &str)] = &[
    ("statement_timeout", "15s"),
    ("lock_timeout", "5s"),
    ("idle_in_transaction_session_timeout", "60s"),
    ("timezone", "UTC"),
    ("synchronous_commit", "on"),
    ("default_transaction_isolation", "read committed"),
];

/// The pool of the application.
pub(super) async fn abrir(url: &str) -> Result<PgPool, FalhaBanco> {
    let opcoes = opcoes(url)?;
    // A pool would retry a refused connection until its time ran out, and lose the reason.
    let mut conexao = tokio::time::timeout(PACIENCIA, opcoes.connect())
        .await
        .map_err(|_| FalhaBanco::Indisponivel("o PostgreSQL não respondeu a tempo".to_owned()))??;
    conferir(&mut conexao).await?;
    conexao.close().await?;
    Ok(reserva(CONEXOES).connect_with(opcoes).await?)
}

/// The owner's URL must sign in as somebody else: taking rights from the owner would stop the next migration.
pub(super) fn conferir_dono(url: &str, url_dono: &str) -> Result<(), FalhaBanco> {
    if usuario(url)? == usuario(url_dono)? {
        return Err(FalhaBanco::Configuracao(
            "Os endereços banco.url e banco.url_dono usam o mesmo usuário. Use papéis diferentes ou retire banco.url_dono."
                .to_owned(),
        ));
    }
    Ok(())
}

/// A pool of one, for the owner that migrates.
pub(super) async fn abrir_dono(url: &str) -> Result<PgPool, FalhaBanco> {
    Ok(reserva(1).connect_with(opcoes(url)?).await?)
}

/// The role that the URL signs in as.
pub(super) fn usuario(url: &str) -> Result<String, FalhaBanco> {
    Ok(opcoes(url)?.get_username().to_owned())
}

fn opcoes(url: &str) -> Result<PgConnectOptions, FalhaBanco> {
    let opcoes: PgConnectOptions = url.parse().map_err(|_: sqlx::Error| {
        FalhaBanco::Configuracao(
            "O endereço do banco PostgreSQL não é válido. Use a forma postgres://usuario:senha@servidor/banco."
                .to_owned(),
        )
    })?;
    Ok(opcoes
        .application_name("apr")
        .options(SESSAO.iter().copied()))
}

fn reserva(tamanho: u32) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(tamanho)
        .acquire_timeout(PACIENCIA)
        .idle_timeout(Duration::from_mins(10))
        .max_lifetime(Duration::from_mins(30))
        // The pool's own test asks the server before every use: as many round trips again as a request has queries.
        .test_before_acquire(false)
        .before_acquire(|conexao, uso| {
            Box::pin(async move {
                if uso.idle_for > SEM_PERGUNTAR {
                    conexao.ping().await?;
                }
                Ok(true)
            })
        })
        .after_connect(|conexao, _| {
            Box::pin(async move {
                conferir(conexao)
                    .await
                    .map_err(|falha| sqlx::Error::Configuration(Box::new(Recusa(falha))))
            })
        })
}

/// Asserts one session's settings (D05).
pub(super) async fn conferir(conexao: &mut PgConnection) -> Result<(), FalhaBanco> {
    let (fsync, full_page_writes, synchronous_commit, time_zone, isolation) = sqlx::query_as(
        "SELECT current_setting('fsync'), current_setting('full_page_writes'), \
         current_setting('synchronous_commit'), current_setting('TimeZone'), \
         current_setting('default_transaction_isolation')",
    )
    .fetch_one(conexao)
    .await?;
    AjustesPostgres {
        fsync,
        full_page_writes,
        synchronous_commit,
        time_zone,
        isolation,
    }
    .conferir()
}
