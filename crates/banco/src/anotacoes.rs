//! What the analyst answered and wrote in each ciclo of a pedido: replaced whole at every save, never removed.

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, PedidoId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::conexao::FalhaBanco;
use crate::entidades::anotacoes::{self, Column};

/// The notes of one ciclo; what they hold is of the use case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anotacoes<T> {
    /// Grows by one at every save.
    pub revisao: i64,
    /// Who saved them last.
    pub autor: ContaId,
    /// When.
    pub salvas_em: DateTime<Utc>,
    /// The notes.
    pub conteudo: T,
}

/// The notes of a ciclo, if any were saved. The caller asks whether its `Escopo` sees the pedido.
pub async fn ler<T: DeserializeOwned>(
    c: &impl ConnectionTrait,
    (pedido, ciclo): (PedidoId, i32),
) -> Result<Option<Anotacoes<T>>, FalhaBanco> {
    let linha = anotacoes::Entity::find_by_id((pedido.0, ciclo))
        .one(c)
        .await?;
    let montar = |linha: anotacoes::Model| {
        Ok(Anotacoes {
            revisao: linha.revisao,
            autor: ContaId(linha.autor_id),
            salvas_em: linha.salvas_em,
            conteudo: serde_json::from_value(linha.conteudo).map_err(corrompidas)?,
        })
    };
    linha.map(montar).transpose()
}

/// Writes the notes over the revisão before theirs, 0 for none; false when another was saved meanwhile. Inside a
/// transaction that holds the pedido.
pub async fn gravar<T: Serialize>(
    c: &impl ConnectionTrait,
    (pedido, ciclo): (PedidoId, i32),
    novas: &Anotacoes<T>,
) -> Result<bool, FalhaBanco> {
    let conteudo = serde_json::to_value(&novas.conteudo).map_err(corrompidas)?;
    let da_chave = Condition::all()
        .add(Column::PedidoId.eq(pedido.0))
        .add(Column::Ciclo.eq(ciclo));
    let trocadas = anotacoes::Entity::update_many()
        .col_expr(Column::Revisao, Expr::value(novas.revisao))
        .col_expr(Column::AutorId, Expr::value(novas.autor.0))
        .col_expr(Column::SalvasEm, Expr::value(novas.salvas_em))
        .col_expr(Column::Conteudo, Expr::value(conteudo.clone()))
        .filter(da_chave.clone())
        .filter(Column::Revisao.eq(novas.revisao - 1))
        .exec(c)
        .await?;
    if trocadas.rows_affected == 1 {
        return Ok(true);
    }
    let existem = anotacoes::Entity::find().filter(da_chave).one(c).await?;
    if existem.is_some() || novas.revisao != 1 {
        return Ok(false);
    }
    let linha = anotacoes::Model {
        pedido_id: pedido.0,
        ciclo,
        revisao: novas.revisao,
        autor_id: novas.autor.0,
        salvas_em: novas.salvas_em,
        conteudo,
    };
    anotacoes::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(true)
}

fn corrompidas(_: serde_json::Error) -> FalhaBanco {
    FalhaBanco::Corrompido("anotacoes")
}
