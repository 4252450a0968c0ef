//! Uploads that end: cancelled, refused, or forgotten.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use dominio::ids::UploadId;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::conexao::FalhaBanco;
use crate::entidades::{upload, upload_pedaco};

/// Forgets an upload that is no versão yet and, by cascade, its pieces; false when it is already gone, or complete. The
/// objects are the caller's to delete, after the commit.
pub async fn remover(c: &impl ConnectionTrait, id: UploadId) -> Result<bool, FalhaBanco> {
    let feito = upload::Entity::delete_many()
        .filter(upload::Column::Id.eq(id.0))
        .filter(upload::Column::VersaoId.is_null())
        .exec(c)
        .await?;
    Ok(feito.rows_affected > 0)
}

/// The same for one whose end has come; false when a writer has put the end off meanwhile.
pub async fn remover_vencido(
    c: &impl ConnectionTrait,
    id: UploadId,
    agora: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let feito = upload::Entity::delete_many()
        .filter(upload::Column::Id.eq(id.0))
        .filter(upload::Column::ExpiraEm.lte(agora))
        .exec(c)
        .await?;
    Ok(feito.rows_affected > 0)
}

/// Uploads whose end has come, complete or not, at most `limite`.
pub async fn vencidos(
    c: &impl ConnectionTrait,
    agora: DateTime<Utc>,
    limite: u64,
) -> Result<Vec<UploadId>, FalhaBanco> {
    let ids: Vec<Uuid> = upload::Entity::find()
        .select_only()
        .column(upload::Column::Id)
        .filter(upload::Column::ExpiraEm.lte(agora))
        .order_by_asc(upload::Column::ExpiraEm)
        .limit(limite)
        .into_tuple()
        .all(c)
        .await?;
    Ok(ids.into_iter().map(UploadId).collect())
}

/// Which of these objects hold a piece that counts.
pub async fn em_uso(
    c: &impl ConnectionTrait,
    objetos: &[Uuid],
) -> Result<HashSet<Uuid>, FalhaBanco> {
    let usados: Vec<Uuid> = upload_pedaco::Entity::find()
        .select_only()
        .column(upload_pedaco::Column::Objeto)
        .filter(upload_pedaco::Column::Objeto.is_in(objetos.iter().copied()))
        .into_tuple()
        .all(c)
        .await?;
    Ok(usados.into_iter().collect())
}
