use std::time::Duration;

use banco::conexao::{Banco, FalhaBanco, Restricao, Transacao};
use sea_orm::ConnectionTrait;

use crate::{aberto, migrado};

const TAREFA: &str = "INSERT INTO tarefa (id, tipo, chave, dados, criada_em, vence_em, tentativas) \
     VALUES (randomblob(16), 't', 'CHAVE', '{}', '2026-11-01', '2026-11-01', 0)";

async fn inserir(tx: &Transacao, chave: &str) -> Result<(), FalhaBanco> {
    tx.execute_unprepared(&TAREFA.replace("CHAVE", chave))
        .await?;
    Ok(())
}

async fn quantas(banco: &Banco) -> i64 {
    let pool = banco.leitura().get_sqlite_connection_pool();
    sea_orm::sqlx::query_scalar("SELECT count(*) FROM tarefa")
        .fetch_one(pool)
        .await
        .unwrap_or(-1)
}

#[tokio::test]
async fn so_o_commit_grava() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();

    let tx = banco.iniciar().await.unwrap();
    inserir(&tx, "largada").await.unwrap();
    drop(tx);
    let tx = banco.iniciar().await.unwrap();
    inserir(&tx, "desfeita").await.unwrap();
    tx.desfazer().await.unwrap();
    assert_eq!(quantas(&banco).await, 0);

    let tx = banco.iniciar().await.unwrap();
    inserir(&tx, "gravada").await.unwrap();
    assert_eq!(quantas(&banco).await, 0);
    tx.commit().await.unwrap();
    assert_eq!(quantas(&banco).await, 1);

    banco.fechar().await;
    assert_eq!(quantas(&aberto(pasta.path()).await.unwrap()).await, 1);
}

#[tokio::test]
async fn a_conexao_de_leitura_nao_grava() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();
    let recusa = banco
        .leitura()
        .execute_unprepared(&TAREFA.replace("CHAVE", "x"))
        .await;
    assert!(recusa.is_err());
    assert_eq!(quantas(&banco).await, 0);
}

#[tokio::test]
async fn restricao_violada_chega_pelo_nome() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();
    let tx = banco.iniciar().await.unwrap();
    inserir(&tx, "a").await.unwrap();
    assert_eq!(
        inserir(&tx, "a").await,
        Err(FalhaBanco::Conflito(Restricao::TarefaChave))
    );
    let idempotencia = "INSERT INTO idempotencia (principal, rota, chave, impressao, criada_em) \
         VALUES (x'01', 'r', 'k', x'02', '2026-11-01')";
    tx.execute_unprepared(idempotencia).await.unwrap();
    let falha: FalhaBanco = tx
        .execute_unprepared(idempotencia)
        .await
        .err()
        .unwrap()
        .into();
    assert_eq!(falha, FalhaBanco::Conflito(Restricao::IdempotenciaChave));
    let orfa: FalhaBanco = tx
        .execute_unprepared("INSERT INTO anexo (id, pedido_id, slot) VALUES (x'01', x'02', 'art')")
        .await
        .err()
        .unwrap()
        .into();
    assert!(matches!(orfa, FalhaBanco::Interno(_)), "{orfa:?}");
}

#[tokio::test]
async fn r01_trava_de_outro_processo_responde_ocupado_em_menos_de_3_s_e_depois_volta() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();
    let outro_processo = aberto(pasta.path()).await.unwrap();
    let trava = outro_processo.iniciar().await.unwrap();

    let espera = tokio::time::timeout(Duration::from_secs(3), banco.iniciar()).await;
    assert_eq!(espera.unwrap().err(), Some(FalhaBanco::Ocupado));
    // Readers never wait for a writer.
    assert_eq!(quantas(&banco).await, 0);

    trava.desfazer().await.unwrap();
    let volta = tokio::time::timeout(Duration::from_secs(5), banco.iniciar()).await;
    let tx = volta.unwrap().unwrap();
    inserir(&tx, "depois").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(quantas(&banco).await, 1);
}

#[tokio::test]
async fn r07_cinquenta_escritores_gravam_um_de_cada_vez() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();
    let mut escritores = tokio::task::JoinSet::new();
    for numero in 0..50 {
        let banco = banco.clone();
        escritores.spawn(async move {
            let tx = banco.iniciar().await?;
            inserir(&tx, &numero.to_string()).await?;
            tx.commit().await
        });
    }
    while let Some(escritor) = escritores.join_next().await {
        escritor.unwrap().unwrap();
    }
    assert_eq!(quantas(&banco).await, 50);
}
