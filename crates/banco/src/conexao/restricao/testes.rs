use super::*;
use crate::cofre::Cofre;
use sea_orm::sqlx;

/// Every UNIQUE of the schema is either in the table above or a plain id, so none surprises a use case.
#[tokio::test]
async fn toda_restricao_unica_do_esquema_esta_na_tabela() {
    let pasta = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", pasta.path().join("apr.db").display());
    let banco = crate::conexao::abrir(&url, None, Cofre::novo(&[1; 32]).unwrap())
        .await
        .unwrap();
    banco.migrar().await.unwrap();
    let leitura = banco.leitura().get_sqlite_connection_pool();

    let colunas: Vec<String> = sqlx::query_scalar(
        "SELECT (SELECT group_concat(t.name || '.' || c.name, ', ' ORDER BY c.seqno) FROM pragma_index_info(i.name) c) \
         FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'u'",
    )
    .fetch_all(leitura)
    .await
    .unwrap();
    assert!(!colunas.is_empty());
    for colunas in &colunas {
        assert!(Restricao::por_colunas(colunas).is_some(), "{colunas}");
    }

    let textos: Vec<String> = sqlx::query_scalar(
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL",
    )
    .fetch_all(leitura)
    .await
    .unwrap();
    let mut nomes = 0;
    for texto in &textos {
        let palavras: Vec<&str> = texto.split_whitespace().collect();
        for trio in palavras.windows(3) {
            if trio[0] == "CONSTRAINT" && trio[2].starts_with("UNIQUE") {
                assert!(Restricao::por_nome(trio[1]).is_some(), "{}", trio[1]);
                nomes += 1;
            }
        }
    }
    assert_eq!(nomes, colunas.len());
}
