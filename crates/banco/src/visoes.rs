//! The saved views of an account, replaced whole (4.2).

use dominio::ids::ContaId;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::conexao::FalhaBanco;
use crate::entidades::visoes::{self, Column};

/// The revisão and the views; `None` before the first save.
pub async fn ler<T: DeserializeOwned>(
    c: &impl ConnectionTrait,
    conta: ContaId,
) -> Result<Option<(i64, T)>, FalhaBanco> {
    let linha = visoes::Entity::find_by_id(conta.0).one(c).await?;
    let montar = |linha: visoes::Model| {
        let itens = serde_json::from_value(linha.itens).map_err(corrompidas)?;
        Ok((linha.revisao, itens))
    };
    linha.map(montar).transpose()
}

/// Writes the views as this revisão, over the one before it, 0 for none; false when another was saved meanwhile.
pub async fn gravar<T: Serialize>(
    c: &impl ConnectionTrait,
    conta: ContaId,
    revisao: i64,
    itens: &T,
) -> Result<bool, FalhaBanco> {
    let itens = serde_json::to_value(itens).map_err(corrompidas)?;
    if revisao == 1 {
        let linha = visoes::Model {
            conta_id: conta.0,
            revisao,
            itens,
        };
        let nova = visoes::Entity::insert(linha.into_active_model())
            .on_conflict(OnConflict::column(Column::ContaId).do_nothing().to_owned())
            .exec_without_returning(c)
            .await?;
        return Ok(nova == 1);
    }
    let trocadas = visoes::Entity::update_many()
        .col_expr(Column::Revisao, Expr::value(revisao))
        .col_expr(Column::Itens, Expr::value(itens))
        .filter(Column::ContaId.eq(conta.0))
        .filter(Column::Revisao.eq(revisao - 1))
        .exec(c)
        .await?;
    Ok(trocadas.rows_affected == 1)
}

fn corrompidas(_: serde_json::Error) -> FalhaBanco {
    FalhaBanco::Corrompido("visoes")
}
