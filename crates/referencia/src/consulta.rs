//! The SQL of the consulta and nothing around it: no session, no scope to work out, no row read into a value, no JSON.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use sea_orm::prelude::Uuid;
use sea_orm::sqlx::pool::PoolConnection;
use sea_orm::sqlx::{self, AssertSqlSafe, Postgres, Sqlite};

use crate::banco::{Reserva, abrir};

/// Rows of a page and the one that tells that there is another.
const LIMITE: i64 = 51;

/// Whose list.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Papel {
    Rt,
    Analista,
}

macro_rules! consulta {
    ($filtro:literal) => {
        concat!(
            r#"SELECT "pedido"."id" AS "id", "pedido"."nota_id" AS "nota_id", "pedido"."rt_id" AS "rt_id", "#,
            r#""pedido"."situacao" AS "situacao", "pedido"."situacao_anterior" AS "situacao_anterior", "pedido"."por_decurso" AS "por_decurso", "#,
            r#""pedido"."ciclo" AS "ciclo", "pedido"."versao" AS "versao", "pedido"."numero_ns" AS "numero_ns", "#,
            r#""pedido"."protocolo" AS "protocolo", "pedido"."tipo" AS "tipo", "pedido"."regional" AS "regional", "#,
            r#""pedido"."cliente_nome" AS "cliente_nome", "pedido"."cliente_numero" AS "cliente_numero", "pedido"."instalacao" AS "instalacao", "#,
            r#""pedido"."emitida_em" AS "emitida_em", "pedido"."janela_motivo" AS "janela_motivo", "pedido"."janela_inicio" AS "janela_inicio", "#,
            r#""pedido"."janela_fim" AS "janela_fim", "pedido"."valido_ate" AS "valido_ate", "pedido"."criado_em" AS "criado_em", "#,
            r#""pedido"."atualizado_em" AS "atualizado_em", "pedido"."enviado_em" AS "enviado_em", "pedido"."respondido_em" AS "respondido_em", "#,
            r#""pedido"."analista_id" AS "analista_id", "pedido"."assumido_em" AS "assumido_em" FROM "pedido" WHERE "#,
            $filtro,
        )
    };
}

/// What the server sends to the database (`crates/banco/src/pedidos/listar.rs`); the plus signs to SQLite only.
const DO_RT: &str = consulta!(
    r#""pedido"."rt_id" = $1 AND (+"pedido"."situacao" IN ($2, $3) AND +"pedido"."regional" IN ($4)) ORDER BY "pedido"."id" DESC LIMIT $5"#
);
const DO_ANALISTA: &str = consulta!(
    r#""pedido"."enviado_em" IS NOT NULL AND (+"pedido"."situacao" IN ($1, $2) AND "pedido"."regional" IN ($3)) ORDER BY "pedido"."id" DESC LIMIT $4"#
);

/// One connection, with the query it repeats.
enum Conexao {
    Sqlite(PoolConnection<Sqlite>),
    Postgres(PoolConnection<Postgres>),
}

/// The same list again and again on each connection; prints queries a second, and the milliseconds of 50 and 99 in 100.
pub(crate) async fn medir(url: &str, papel: Papel, conexoes: u32, duracao: Duration) -> Result<()> {
    let reserva = abrir(url, conexoes).await?;
    let rt = conta(&reserva, "marina@demo.apr").await?;
    let sql = match papel {
        Papel::Rt => DO_RT,
        Papel::Analista => DO_ANALISTA,
    };
    let sql: Arc<str> = match &reserva {
        Reserva::Sqlite(_) => sql.into(),
        Reserva::Postgres(_) => sql.replace('+', "").into(),
    };
    let mut abertas = Vec::new();
    for _ in 0..conexoes {
        let mut conexao = match &reserva {
            Reserva::Sqlite(reserva) => Conexao::Sqlite(reserva.acquire().await?),
            Reserva::Postgres(reserva) => Conexao::Postgres(reserva.acquire().await?),
        };
        let linhas = conexao.listar(&sql, papel, rt).await?;
        ensure!(linhas == LIMITE, "a consulta achou {linhas} linhas");
        abertas.push(conexao);
    }
    let inicio = Instant::now();
    let repetindo: Vec<_> = abertas
        .into_iter()
        .map(|mut conexao| {
            let sql = Arc::clone(&sql);
            tokio::spawn(async move {
                let mut tempos = Vec::new();
                while inicio.elapsed() < duracao {
                    let antes = Instant::now();
                    conexao.listar(&sql, papel, rt).await?;
                    tempos.push(antes.elapsed());
                }
                anyhow::Ok(tempos)
            })
        })
        .collect();
    let mut tempos = Vec::new();
    for uma in repetindo {
        tempos.extend(uma.await??);
    }
    let passou = inicio.elapsed().as_secs_f64();
    tempos.sort_unstable();
    let em_cem = |quantos: usize| {
        let posicao = (tempos.len() * quantos / 100).min(tempos.len().saturating_sub(1));
        tempos
            .get(posicao)
            .map_or(0.0, |t| t.as_secs_f64() * 1000.0)
    };
    #[expect(clippy::cast_precision_loss, reason = "a few thousand queries")]
    let vazao = tempos.len() as f64 / passou;
    println!("{vazao:.1} {:.3} {:.3}", em_cem(50), em_cem(99));
    Ok(())
}

/// The id of an account.
async fn conta(reserva: &Reserva, email: &str) -> Result<Uuid> {
    let sql = "SELECT id FROM conta WHERE email = $1";
    let achada = match reserva {
        Reserva::Sqlite(reserva) => {
            sqlx::query_scalar(sql)
                .bind(email)
                .fetch_optional(reserva)
                .await?
        }
        Reserva::Postgres(reserva) => {
            sqlx::query_scalar(sql)
                .bind(email)
                .fetch_optional(reserva)
                .await?
        }
    };
    achada.context("não há a conta de demonstração")
}

impl Conexao {
    /// Rows that the list brought.
    async fn listar(&mut self, sql: &Arc<str>, papel: Papel, rt: Uuid) -> Result<i64> {
        macro_rules! linhas {
            ($conexao:expr) => {{
                let consulta = sqlx::query(AssertSqlSafe(Arc::clone(sql)));
                let consulta = match papel {
                    Papel::Rt => consulta.bind(rt),
                    Papel::Analista => consulta,
                };
                let linhas = consulta
                    .bind("aprovado")
                    .bind("em_analise")
                    .bind("SU")
                    .bind(LIMITE)
                    .fetch_all(&mut **$conexao)
                    .await?;
                i64::try_from(linhas.len())?
            }};
        }
        Ok(match self {
            Self::Sqlite(conexao) => linhas!(conexao),
            Self::Postgres(conexao) => linhas!(conexao),
        })
    }
}
