//! A database of this test's own, with an owner and an application role, dropped at the end.

use std::error::Error;
use std::sync::atomic::{AtomicU32, Ordering};

use banco::cofre::Cofre;
use banco::conexao::{Banco, abrir};
use sea_orm::sqlx::postgres::{PgConnectOptions, PgConnection};
use sea_orm::sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

pub(crate) type Resultado = Result<(), Box<dyn Error>>;

const SENHA: &str = "so-para-testes";

/// The names this test made and where.
pub(crate) struct Provisorio {
    servidor: PgConnectOptions,
    nome: String,
}

impl Provisorio {
    /// None, said aloud and counted, where the machine has no PostgreSQL for tests.
    pub(crate) async fn novo() -> Result<Option<Self>, Box<dyn Error>> {
        static NUMERO: AtomicU32 = AtomicU32::new(0);
        let Ok(url) = std::env::var("APR_TESTE_PG_URL") else {
            testes::pular("testes de banco no PostgreSQL", "defina APR_TESTE_PG_URL");
            return Ok(None);
        };
        let servidor: PgConnectOptions = url.parse()?;
        let nome = format!(
            "apr_banco_{}_{}",
            std::process::id(),
            NUMERO.fetch_add(1, Ordering::Relaxed)
        );
        let provisorio = Self { servidor, nome };
        let nome = &provisorio.nome;
        provisorio
            .executar(&[
                format!("CREATE ROLE {nome}_dono LOGIN PASSWORD '{SENHA}'"),
                format!("CREATE ROLE {nome}_app LOGIN PASSWORD '{SENHA}'"),
                format!("CREATE DATABASE {nome} OWNER {nome}_dono"),
            ])
            .await?;
        Ok(Some(provisorio))
    }

    /// The URL as `dono` or as `app`.
    pub(crate) fn url(&self, papel: &str) -> String {
        self.servidor
            .clone()
            .database(&self.nome)
            .username(&format!("{}_{papel}", self.nome))
            .password(SENHA)
            .to_url_lossy()
            .to_string()
    }

    /// As the application, on a schema that the owner migrated.
    pub(crate) async fn migrado(&self) -> Result<Banco, Box<dyn Error>> {
        let banco = abrir(
            &self.url("app"),
            Some(&self.url("dono")),
            Cofre::novo(&[7; 32])?,
        )
        .await?;
        banco.migrar().await?;
        Ok(banco)
    }

    pub(crate) async fn apagar(self) -> Resultado {
        let nome = &self.nome;
        self.executar(&[
            format!("DROP DATABASE {nome} WITH (FORCE)"),
            format!("DROP ROLE {nome}_dono"),
            format!("DROP ROLE {nome}_app"),
        ])
        .await
    }

    async fn executar(&self, comandos: &[String]) -> Resultado {
        let mut conexao: PgConnection = self.servidor.connect().await?;
        for comando in comandos {
            conexao.execute(AssertSqlSafe(comando.clone())).await?;
        }
        Ok(conexao.close().await?)
    }
}
