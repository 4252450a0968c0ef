//! The database behind the server's back: what a test must see or break with its own hands.

use banco::mensagens::{self, Mensagem};
use banco::tarefas::{self, Faixa};
use casos::tarefas::AVISAR_VERSAO;
use sea_orm::{ConnectionTrait as _, Statement};

use crate::bancada::Bancada;
use crate::pilha;

impl Bancada {
    /// The first column of the first row, as a number.
    pub async fn numero(&self, sql: &str) -> i64 {
        let sql = sql.to_owned();
        self.no_servidor(|p| async move {
            let c = p.banco.leitura();
            let linha = c
                .query_one_raw(Statement::from_string(
                    c.get_database_backend(),
                    sql.clone(),
                ))
                .await;
            let linha = linha.unwrap_or_else(|falha| panic!("{sql}: {falha}"));
            linha.map_or(0, |linha| {
                linha
                    .try_get_by_index::<i64>(0)
                    .unwrap_or_else(|falha| panic!("{sql}: {falha}"))
            })
        })
        .await
    }

    /// How many rows a table has.
    pub async fn linhas(&self, tabela: &str) -> i64 {
        self.numero(&format!("SELECT count(*) FROM {tabela}")).await
    }

    /// The first column of every row, as text.
    pub async fn textos(&self, sql: &str) -> Vec<String> {
        let sql = sql.to_owned();
        self.no_servidor(|p| async move {
            let c = p.banco.leitura();
            let linhas = c
                .query_all_raw(Statement::from_string(
                    c.get_database_backend(),
                    sql.clone(),
                ))
                .await;
            let linhas = linhas.unwrap_or_else(|falha| panic!("{sql}: {falha}"));
            linhas
                .iter()
                .map(|l| l.try_get_by_index::<String>(0).expect("coluna de texto"))
                .collect()
        })
        .await
    }

    /// Runs statements in one transaction; the error is told, not thrown.
    pub async fn tentar_sql(&self, sql: &str) -> Result<u64, String> {
        let sql = sql.to_owned();
        self.no_servidor(|p| async move {
            let tx = p.banco.iniciar().await.map_err(|falha| falha.to_string())?;
            let feito = tx
                .execute_unprepared(&sql)
                .await
                .map_err(|falha| falha.to_string())?;
            tx.commit().await.map_err(|falha| falha.to_string())?;
            Ok(feito.rows_affected())
        })
        .await
    }

    /// Runs statements in one transaction.
    pub async fn sql(&self, sql: &str) -> u64 {
        self.tentar_sql(sql)
            .await
            .unwrap_or_else(|falha| panic!("{sql}: {falha}"))
    }

    /// Changes rows of a table that refuses changes, as somebody with the whole database in their hands would.
    pub async fn adulterar(&self, tabela: &str, sql: &str) {
        let gatilho = format!("{tabela}_sem_update");
        let no_postgres = [
            format!("ALTER TABLE {tabela} DISABLE TRIGGER {gatilho}"),
            sql.to_owned(),
        ];
        if pilha::como_dono(&self.configuracao, &no_postgres).await {
            return;
        }
        self.sql(&format!("DROP TRIGGER IF EXISTS {gatilho}")).await;
        self.sql(sql).await;
    }

    /// From now on no audit row can be written, as on a full disk.
    pub async fn impedir_auditoria(&self) {
        if pilha::crescida() {
            let sql = "ALTER TABLE auditoria ADD CONSTRAINT cheia CHECK (false) NOT VALID";
            pilha::como_dono(self.configuracao(), &[sql.to_owned()]).await;
        } else {
            self.sql(
                "CREATE TRIGGER cheia BEFORE INSERT ON auditoria BEGIN SELECT RAISE(ABORT, 'cheia'); END",
            )
            .await;
        }
    }

    /// Every e-mail so far, oldest first, delivered or not.
    pub async fn correio(&self) -> Vec<Mensagem> {
        self.no_servidor(|p| async move {
            let mut todas = mensagens::ultimas(p.banco.leitura(), 10_000)
                .await
                .expect("mensagens");
            todas.reverse();
            todas
        })
        .await
    }

    /// How many units of work are due now.
    pub async fn tarefas_vencidas(&self) -> u64 {
        self.no_servidor(|p| async move {
            tarefas::pendentes(p.banco.leitura(), Faixa::Menos(&[AVISAR_VERSAO]), p.agora())
                .await
                .expect("tarefas")
        })
        .await
    }

    /// What tells whether a refusal left anything behind: rows of every table of the business, and staging files.
    pub async fn retrato(&self) -> Vec<i64> {
        const TABELAS: [&str; 18] = [
            "nota",
            "fato_nota",
            "pedido",
            "anexo",
            "versao",
            "versao_retirada",
            "envio",
            "decisao",
            "pendencia",
            "historico",
            "evento",
            "aviso",
            "mensagem",
            "webhook_recebido",
            "tarefa",
            "idempotencia",
            "upload",
            "upload_pedaco",
        ];
        let mut retrato = Vec::new();
        for tabela in TABELAS {
            retrato.push(self.linhas(tabela).await);
        }
        retrato.push(
            self.numero("SELECT CAST(coalesce(sum(versao), 0) AS bigint) FROM pedido")
                .await,
        );
        retrato.push(i64::try_from(self.preparos()).unwrap_or(i64::MAX));
        retrato
    }
}
