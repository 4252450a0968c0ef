//! Opening a SQLite file: one writer, four readers, all asserted.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::time::Duration;

use sea_orm::sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sea_orm::sqlx::{self, ConnectOptions, Connection};

use super::ajustes::{AjustesSqlite, BUSY_TIMEOUT_MS};
use super::falha::Recusa;
use super::{FalhaBanco, PACIENCIA};

const LEITORES: u32 = 4;

/// Pragmas that the URL may force, only to be refused by the assertion: an operator who asks for less
/// durability learns why not (D04), instead of being ignored.
const FORCAVEIS: &[&str] = &["synchronous", "journal_mode", "foreign_keys"];

/// The writing pool (one connection) and the reading pool.
pub(super) async fn abrir(url: &str) -> Result<(SqlitePool, SqlitePool), FalhaBanco> {
    let opcoes = opcoes(url)?;
    criar_so_nosso(opcoes.get_filename());
    let escrita = opcoes.clone();
    let leitura = opcoes
        .read_only(true)
        .create_if_missing(false)
        .pragma("query_only", "ON");

    // A pool would retry a refused connection until its time ran out, and lose the reason.
    ensaiar(&escrita, false).await?;
    let escrita = reserva(1, false)
        .after_release(|conexao, _| Box::pin(sem_transacao(conexao)))
        .connect_with(escrita)
        .await?;
    ensaiar(&leitura, true).await?;
    let leitura = reserva(LEITORES, true).connect_with(leitura).await?;
    Ok((escrita, leitura))
}

/// Whether a connection may serve again; one that may not is closed, which undoes what it left open.
///
/// Where SQLite undoes a transaction by itself, as on a full disk, the ROLLBACK that follows fails, and sqlx counts the
/// transaction as open for ever: what comes next would be a savepoint inside it, acknowledged and never on disk (D07).
async fn sem_transacao(conexao: &mut SqliteConnection) -> sqlx::Result<bool> {
    // The rollback of a dropped transaction waits in the thread of the connection: after this answer it has run.
    conexao.ping().await?;
    Ok(!conexao.is_in_transaction())
}

/// Makes the file readable by nobody else; SQLite gives its mode to the files beside it. What cannot be made here SQLite
/// refuses next, with its reason.
fn criar_so_nosso(arquivo: &Path) {
    let _ = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(arquivo);
}

async fn ensaiar(opcoes: &SqliteConnectOptions, so_leitura: bool) -> Result<(), FalhaBanco> {
    let mut conexao = opcoes.connect().await.map_err(|erro| match erro.into() {
        FalhaBanco::Indisponivel(causa) => FalhaBanco::Configuracao(format!(
            "Não foi possível abrir o arquivo do banco ({causa}). Confira a pasta e as permissões em banco.url."
        )),
        outra => outra,
    })?;
    conferir(&mut conexao, so_leitura).await?;
    Ok(conexao.close().await?)
}

fn opcoes(url: &str) -> Result<SqliteConnectOptions, FalhaBanco> {
    let (base, parametros) = url.split_once('?').unwrap_or((url, ""));
    let mut forcados = Vec::new();
    let mut resto = Vec::new();
    for parametro in parametros.split('&').filter(|p| !p.is_empty()) {
        match parametro.split_once('=') {
            Some((nome, valor))
                if FORCAVEIS.contains(&nome)
                    && valor.chars().all(|c| c.is_ascii_alphanumeric()) =>
            {
                forcados.push((nome.to_owned(), valor.to_owned()));
            }
            _ => resto.push(parametro),
        }
    }
    if base.ends_with(":memory:") || resto.contains(&"mode=memory") {
        return Err(FalhaBanco::Configuracao(
            "Um banco em memória perde tudo ao parar. Indique um arquivo em banco.url.".to_owned(),
        ));
    }
    let mut limpa = base.to_owned();
    if !resto.is_empty() {
        limpa.push('?');
        limpa.push_str(&resto.join("&"));
    }
    let opcoes: SqliteConnectOptions = limpa.parse().map_err(|_: sqlx::Error| {
        FalhaBanco::Configuracao(
            "O endereço do banco SQLite não é válido. Use a forma sqlite:///pasta/apr.db em banco.url.".to_owned(),
        )
    })?;
    let padrao = opcoes
        .read_only(false)
        .create_if_missing(true)
        .pragma("journal_mode", "WAL")
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // Without it INSERT OR REPLACE would pass by the triggers that refuse DELETE (D11).
        .pragma("recursive_triggers", "ON")
        .busy_timeout(Duration::from_millis(BUSY_TIMEOUT_MS.unsigned_abs()));
    Ok(forcados
        .into_iter()
        .fold(padrao, |opcoes, (nome, valor)| opcoes.pragma(nome, valor)))
}

fn reserva(tamanho: u32, so_leitura: bool) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(tamanho)
        .acquire_timeout(PACIENCIA)
        // A file does not hang up, and asking costs a turn of the connection's thread before every query.
        .test_before_acquire(false)
        // A file connection costs nothing at rest, and reopening would fold the WAL each time.
        .idle_timeout(None)
        .max_lifetime(None)
        .after_connect(move |conexao, _| {
            Box::pin(async move {
                conferir(conexao, so_leitura)
                    .await
                    .map_err(|falha| sqlx::Error::Configuration(Box::new(Recusa(falha))))
            })
        })
}

/// Asserts one connection's settings.
pub(super) async fn conferir(
    conexao: &mut SqliteConnection,
    so_leitura: bool,
) -> Result<(), FalhaBanco> {
    let ajustes = AjustesSqlite {
        versao: sqlx::query_scalar("SELECT sqlite_version()")
            .fetch_one(&mut *conexao)
            .await?,
        journal_mode: sqlx::query_scalar("PRAGMA journal_mode")
            .fetch_one(&mut *conexao)
            .await?,
        synchronous: numero(conexao, "PRAGMA synchronous").await?,
        foreign_keys: numero(conexao, "PRAGMA foreign_keys").await?,
        busy_timeout: numero(conexao, "PRAGMA busy_timeout").await?,
        recursive_triggers: numero(conexao, "PRAGMA recursive_triggers").await?,
        query_only: numero(conexao, "PRAGMA query_only").await?,
    };
    ajustes.conferir(so_leitura)
}

async fn numero(conexao: &mut SqliteConnection, sql: &'static str) -> Result<i64, FalhaBanco> {
    Ok(sqlx::query_scalar(sql).fetch_one(conexao).await?)
}
