use banco::conexao::FalhaBanco;
use sea_orm::ConnectionTrait;

use crate::{aberto, migrado};

#[tokio::test]
async fn abrir_nao_migra_e_migrar_duas_vezes_e_o_mesmo() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = aberto(pasta.path()).await.unwrap();
    assert!(!banco.migracoes_pendentes().await.unwrap().is_empty());
    banco.migrar().await.unwrap();
    assert_eq!(banco.migracoes_pendentes().await.unwrap().len(), 0);
    banco.migrar().await.unwrap();
    banco.verificar().await.unwrap();
}

#[tokio::test]
async fn dois_processos_que_migram_juntos_terminam_bem() {
    let pasta = tempfile::tempdir().unwrap();
    let um = aberto(pasta.path()).await.unwrap();
    let outro = aberto(pasta.path()).await.unwrap();
    let (primeiro, segundo) = tokio::join!(um.migrar(), outro.migrar());
    primeiro.unwrap();
    segundo.unwrap();
    assert_eq!(um.migracoes_pendentes().await.unwrap().len(), 0);
}

#[tokio::test]
async fn banco_a_frente_do_programa_serve_enquanto_as_replicas_sao_trocadas() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();
    let tx = banco.iniciar().await.unwrap();
    tx.execute_unprepared("INSERT INTO seaql_migrations VALUES ('m9999_do_futuro', 0)")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(banco.migracoes_pendentes().await.unwrap().len(), 0);
    banco.migrar().await.unwrap();
}

#[tokio::test]
async fn r10_passo_que_falha_nao_deixa_nada_pela_metade() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = aberto(pasta.path()).await.unwrap();
    let tx = banco.iniciar().await.unwrap();
    // A table of the last step, in its way.
    tx.execute_unprepared("CREATE TABLE mensagem (x)")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(banco.migrar().await, Err(FalhaBanco::Interno(_))));
    let tabelas: Vec<String> = sea_orm::sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    )
    .fetch_all(banco.leitura().get_sqlite_connection_pool())
    .await
    .unwrap();
    assert_eq!(tabelas, ["mensagem"]);

    let tx = banco.iniciar().await.unwrap();
    tx.execute_unprepared("DROP TABLE mensagem").await.unwrap();
    tx.commit().await.unwrap();
    banco.migrar().await.unwrap();
}
