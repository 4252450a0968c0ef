use super::*;
use crate::cofre::Cofre;
use sea_orm::ActiveValue::Set;

mod par {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "par")]
    pub(super) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(super) id: i64,
        pub(super) nome: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(super) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

fn linha(id: i64, nome: &str) -> par::ActiveModel {
    par::ActiveModel {
        id: Set(id),
        nome: Set(nome.to_owned()),
    }
}

#[tokio::test]
async fn inserir_se_unico_olha_todas_as_restricoes_unicas() {
    let pasta = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", pasta.path().join("apr.db").display());
    let banco = crate::conexao::abrir(&url, None, Cofre::novo(&[1; 32]).unwrap())
        .await
        .unwrap();
    let tx = banco.iniciar().await.unwrap();
    tx.execute_unprepared(
        "CREATE TABLE par (id integer NOT NULL PRIMARY KEY, nome text NOT NULL UNIQUE)",
    )
    .await
    .unwrap();

    assert_eq!(inserir_se_unico(&tx, linha(1, "a")).await, Ok(true));
    assert_eq!(inserir_se_unico(&tx, linha(2, "a")).await, Ok(false));
    assert_eq!(inserir_se_unico(&tx, linha(1, "b")).await, Ok(false));
    assert_eq!(inserir_se_unico(&tx, linha(2, "b")).await, Ok(true));
}
