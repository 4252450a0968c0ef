//! PostgreSQL and S3: the template is a database, cloned for each bench.
//!
//! Objects of all benches share one bucket; their keys carry ids that no other bench has.

use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::sqlx::postgres::{PgConnectOptions, PgConnection};
use sea_orm::sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};
use secrecy::{ExposeSecret as _, SecretString};
use servidor::Configuracao;
use servidor::configuracao::TipoAcervo;
use tokio::sync::{Mutex, OnceCell};

use super::{base, povoar};

const SENHA: &str = "so-para-testes";
/// PostgreSQL clones a database only while nobody else does.
static CLONAGEM: Mutex<()> = Mutex::const_new(());

/// Points the configuration at a database of its own and at the shared bucket.
pub(super) async fn apontar(configuracao: &mut Configuracao) {
    static MODELO: OnceCell<String> = OnceCell::const_new();
    static NUMERO: AtomicU32 = AtomicU32::new(0);
    let modelo = MODELO.get_or_init(fazer).await;
    let nome = format!("{}_{}", prefixo(), NUMERO.fetch_add(1, Ordering::Relaxed));
    {
        let _vez = CLONAGEM.lock().await;
        executar(&[format!(
            "CREATE DATABASE {nome} TEMPLATE {modelo} OWNER {}_dono",
            prefixo()
        )])
        .await;
    }
    usar(configuracao, &nome);
}

/// Drops the database of a bench.
pub(super) async fn apagar(configuracao: &Configuracao) {
    let url = configuracao
        .banco
        .url
        .as_ref()
        .map(|url| url.expose_secret().to_owned())
        .unwrap_or_default();
    let opcoes: PgConnectOptions = url.parse().expect("endereço do banco da bancada");
    if let Some(nome) = opcoes.get_database() {
        executar(&[format!("DROP DATABASE IF EXISTS {nome} WITH (FORCE)")]).await;
    }
}

/// Runs statements as the role that owns the tables, which the server itself never uses after migrating.
pub(super) async fn como_dono(configuracao: &Configuracao, comandos: &[String]) {
    let url = configuracao
        .banco
        .url_dono
        .as_ref()
        .map(|url| url.expose_secret().to_owned())
        .unwrap_or_default();
    executar_em(&url.parse().expect("endereço do dono"), comandos).await;
}

async fn fazer() -> String {
    let pasta = tempfile::tempdir().expect("pasta temporária");
    let modelo = format!("{}_modelo", prefixo());
    let dono = format!("{}_dono", prefixo());
    executar(&[
        format!("CREATE ROLE {dono} LOGIN PASSWORD '{SENHA}'"),
        format!("CREATE ROLE {}_app LOGIN PASSWORD '{SENHA}'", prefixo()),
        format!("CREATE DATABASE {modelo} OWNER {dono}"),
    ])
    .await;
    let mut configuracao = base(&pasta);
    usar(&mut configuracao, &modelo);
    povoar(configuracao).await;
    modelo
}

fn usar(configuracao: &mut Configuracao, nome: &str) {
    let url = |papel: &str| {
        let opcoes = servidor()
            .database(nome)
            .username(&format!("{}_{papel}", prefixo()))
            .password(SENHA);
        Some(SecretString::from(opcoes.to_url_lossy().to_string()))
    };
    configuracao.banco.url = url("app");
    configuracao.banco.url_dono = url("dono");
    let acervo = &mut configuracao.acervo;
    acervo.tipo = TipoAcervo::S3;
    acervo.endereco = Some(ambiente("APR_TESTE_S3_URL"));
    acervo.balde = Some(balde());
    acervo.chave_acesso = Some("qualquer".to_owned());
    acervo.segredo = Some(SecretString::from("qualquer"));
    acervo.permitir_http = true;
}

fn balde() -> String {
    std::env::var("APR_TESTE_S3_BALDE").unwrap_or_else(|_| "apr-teste".to_owned())
}

/// Makes a bucket that only this bench knows.
pub(super) async fn balde_proprio() -> String {
    static NUMERO: AtomicU32 = AtomicU32::new(0);
    let numero = NUMERO.fetch_add(1, Ordering::Relaxed);
    let balde = format!("apr-bancada-{}-{numero}", std::process::id());
    let endereco = ambiente("APR_TESTE_S3_URL");
    let feito = reqwest::Client::new()
        .put(format!("{}/{balde}", endereco.trim_end_matches('/')))
        .send()
        .await;
    feito
        .and_then(reqwest::Response::error_for_status)
        .expect("balde");
    balde
}

/// The store of the tests asks nobody who they are.
pub(super) fn endereco_no_s3(chave: &str) -> String {
    let endereco = ambiente("APR_TESTE_S3_URL");
    format!("{}/{}/{chave}", endereco.trim_end_matches('/'), balde())
}

fn prefixo() -> String {
    format!("apr_bancada_{}", std::process::id())
}

fn servidor() -> PgConnectOptions {
    ambiente("APR_TESTE_PG_URL")
        .parse()
        .expect("APR_TESTE_PG_URL")
}

fn ambiente(nome: &str) -> String {
    std::env::var(nome).unwrap_or_else(|_| {
        panic!("a pilha crescida pede {nome}; deixe `cargo xtask servicos` rodando e exporte o que ele imprime")
    })
}

async fn executar(comandos: &[String]) {
    executar_em(&servidor(), comandos).await;
}

async fn executar_em(onde: &PgConnectOptions, comandos: &[String]) {
    let mut conexao: PgConnection = onde
        .connect()
        .await
        .expect("o PostgreSQL de testes não responde");
    for comando in comandos {
        conexao
            .execute(AssertSqlSafe(comando.clone()))
            .await
            .unwrap_or_else(|falha| panic!("{comando}: {falha}"));
    }
    conexao.close().await.expect("conexão de preparo");
}
