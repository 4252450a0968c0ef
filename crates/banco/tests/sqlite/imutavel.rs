use banco::conexao::{FalhaBanco, Restricao, Transacao};
use migrations::{IMUTAVEIS, SEM_EXCLUSAO};
use sea_orm::ConnectionTrait;

use crate::migrado;

async fn recusa(tx: &Transacao, sql: &str) -> Option<FalhaBanco> {
    tx.execute_unprepared(sql).await.err().map(Into::into)
}

#[tokio::test]
async fn d11_linha_imutavel_nao_muda_nem_some_nem_e_substituida() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();
    let tx = banco.iniciar().await.unwrap();
    let linha = "INTO auditoria (seq, em, papel, acao, alvo_tipo, alvo_id, requisicao) \
         VALUES (1, '2026-11-01', 'rt', 'a', 't', 'i', 'r')";
    assert_eq!(recusa(&tx, &format!("INSERT {linha}")).await, None);
    for sql in [
        "UPDATE auditoria SET acao = 'b'".to_owned(),
        "DELETE FROM auditoria".to_owned(),
        format!("REPLACE {linha}"),
    ] {
        assert_eq!(
            recusa(&tx, &sql).await,
            Some(FalhaBanco::Conflito(Restricao::LinhaImutavel)),
            "{sql}"
        );
    }
}

#[tokio::test]
async fn d11_toda_tabela_imutavel_tem_os_seus_gatilhos() {
    let pasta = tempfile::tempdir().unwrap();
    let banco = migrado(pasta.path()).await.unwrap();
    let gatilhos: Vec<String> = sea_orm::sqlx::query_scalar(
        "SELECT tbl_name || ' ' || upper(sql) FROM sqlite_schema WHERE type = 'trigger'",
    )
    .fetch_all(banco.leitura().get_sqlite_connection_pool())
    .await
    .unwrap();
    let tem = |tabela: &str, ato: &str| {
        let esperado = format!("BEFORE {ato} ON {}", tabela.to_uppercase());
        gatilhos.iter().any(|g| g.contains(&esperado))
    };
    for tabela in IMUTAVEIS {
        assert!(tem(tabela, "UPDATE"), "{tabela}");
    }
    for tabela in IMUTAVEIS.iter().chain(SEM_EXCLUSAO) {
        assert!(tem(tabela, "DELETE"), "{tabela}");
    }
}
