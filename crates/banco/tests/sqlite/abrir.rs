use std::time::Duration;

use banco::cofre::Cofre;
use banco::conexao::{Banco, FalhaBanco, Motor, abrir};
use sea_orm::ConnectionTrait;

use crate::{aberto, migrado, url};

async fn motivo_da_recusa(url: &str) -> String {
    let recusa = match Cofre::novo(&[7; 32]) {
        Ok(cofre) => tokio::time::timeout(Duration::from_secs(2), abrir(url, None, cofre)).await,
        Err(falha) => return falha.to_string(),
    };
    match recusa {
        Ok(Err(FalhaBanco::Configuracao(motivo))) => motivo,
        outro => format!("esperava a recusa em 2 s, veio {outro:?}"),
    }
}

#[tokio::test]
async fn d04_banco_seguro_abre_e_cada_conexao_confere() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = aberto(pasta.path()).await.unwrap();
    assert_eq!(banco.motor(), Motor::Sqlite);
    banco.verificar().await.unwrap();
    assert!(pasta.path().join("apr.db").exists());
    assert!(!format!("{banco:?}").contains("apr.db"));
}

#[tokio::test]
async fn d04_synchronous_normal_nao_inicia_e_diz_por_que() {
    let pasta = tempfile::tempdir().unwrap();
    let motivo = motivo_da_recusa(&url(pasta.path(), "?synchronous=NORMAL")).await;
    assert!(motivo.contains("synchronous=1"), "{motivo}");
    assert!(motivo.contains("synchronous=2"), "{motivo}");
}

#[tokio::test]
async fn d04_sem_wal_ou_sem_chaves_estrangeiras_nao_inicia() {
    let pasta = tempfile::tempdir().unwrap();
    let motivo = motivo_da_recusa(&url(pasta.path(), "?journal_mode=DELETE&mode=rwc")).await;
    assert!(motivo.contains("journal_mode=delete"), "{motivo}");
    let motivo = motivo_da_recusa(&url(pasta.path(), "?foreign_keys=OFF")).await;
    assert!(motivo.contains("foreign_keys=0"), "{motivo}");
}

#[tokio::test]
async fn d04_endereco_em_memoria_desconhecido_ou_inacessivel_e_recusado() {
    for url in ["sqlite::memory:", "sqlite://x.db?mode=memory"] {
        let motivo = motivo_da_recusa(url).await;
        assert!(motivo.contains("memória"), "{motivo}");
    }
    for url in ["mysql://x", "apr.db", ""] {
        let motivo = motivo_da_recusa(url).await;
        assert!(motivo.contains("sqlite: ou postgres:"), "{motivo}");
    }
    let motivo = motivo_da_recusa("sqlite:///pasta/que/nao/existe/apr.db").await;
    assert!(motivo.contains("pasta"), "{motivo}");
    let motivo = motivo_da_recusa("sqlite://x.db?parametro=desconhecido").await;
    assert!(motivo.contains("não é válido"), "{motivo}");
}

#[tokio::test]
async fn d04_arquivo_que_nao_e_banco_e_corrompido() {
    let pasta = tempfile::tempdir().unwrap();
    std::fs::write(
        pasta.path().join("apr.db"),
        "isto não é um banco".repeat(99),
    )
    .unwrap();
    assert_eq!(
        aberto(pasta.path()).await.err(),
        Some(FalhaBanco::Corrompido("sqlite"))
    );
}

/// A connection goes back to its pool in a task of its own.
async fn em_repouso(banco: &Banco) {
    while banco.leitura().get_sqlite_connection_pool().num_idle() == 0 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn d04_verificar_acha_a_conexao_que_perdeu_o_ajuste() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();
    for (pragma, defeito) in [
        ("PRAGMA foreign_keys = OFF", "foreign_keys=0"),
        ("PRAGMA query_only = OFF", "query_only=0"),
    ] {
        let banco = aberto(pasta.path()).await.unwrap();
        banco.leitura().execute_unprepared(pragma).await.unwrap();
        em_repouso(&banco).await;
        assert!(
            matches!(banco.verificar().await, Err(FalhaBanco::Configuracao(motivo)) if motivo.contains(defeito)),
            "{defeito}"
        );
    }
    banco.verificar().await.unwrap();
}

#[tokio::test]
async fn verificar_cabe_em_outra_tarefa() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = aberto(pasta.path()).await.unwrap();
    tokio::spawn(async move {
        banco.migrar().await?;
        banco.migracoes_pendentes().await?;
        banco.iniciar().await?.commit().await?;
        banco.verificar().await
    })
    .await
    .unwrap()
    .unwrap();
}
