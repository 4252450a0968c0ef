//! Bytes that became durable, and the versão that the last of them makes.

use chrono::{DateTime, Utc};
use dominio::ids::{UploadId, VersaoId};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder,
};

use super::escrever;
use crate::conexao::FalhaBanco;
use crate::entidades::{upload, upload_pedaco};
use crate::leitura::ler;

/// A durable piece of an upload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pedaco {
    /// Offset of its first byte.
    pub inicio: u64,
    /// Bytes.
    pub tamanho: u64,
    /// The object that holds it.
    pub objeto: Uuid,
}

/// Moves the offset over `novos`, which begin at `de`, and puts the end of the upload off. False when the offset is not
/// `de` any more, or the upload is over: nothing changed.
pub async fn avancar(
    c: &impl ConnectionTrait,
    id: UploadId,
    de: u64,
    novos: &[Pedaco],
    expira_em: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let ate = de + novos.iter().map(|p| p.tamanho).sum::<u64>();
    let feito = upload::Entity::update_many()
        .col_expr(upload::Column::Recebido, Expr::value(escrever(ate)?))
        .col_expr(upload::Column::ExpiraEm, Expr::value(expira_em))
        .filter(upload::Column::Id.eq(id.0))
        .filter(upload::Column::Recebido.eq(escrever(de)?))
        .filter(upload::Column::VersaoId.is_null())
        .exec(c)
        .await?;
    if feito.rows_affected == 0 {
        return Ok(false);
    }
    let mut linhas = Vec::with_capacity(novos.len());
    for p in novos {
        let linha = upload_pedaco::Model {
            upload_id: id.0,
            inicio: escrever(p.inicio)?,
            tamanho: escrever(p.tamanho)?,
            objeto: p.objeto,
        };
        linhas.push(linha.into_active_model());
    }
    upload_pedaco::Entity::insert_many(linhas)
        .exec_without_returning(c)
        .await?;
    Ok(true)
}

/// The last bytes arrived and made a versão. False when another writer was first: the caller undoes everything.
pub async fn concluir(
    c: &impl ConnectionTrait,
    id: UploadId,
    de: u64,
    versao: VersaoId,
    expira_em: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let feito = upload::Entity::update_many()
        .col_expr(upload::Column::Recebido, Expr::col(upload::Column::Tamanho))
        .col_expr(upload::Column::VersaoId, Expr::value(versao.0))
        .col_expr(upload::Column::ExpiraEm, Expr::value(expira_em))
        .filter(upload::Column::Id.eq(id.0))
        .filter(upload::Column::Recebido.eq(escrever(de)?))
        .filter(upload::Column::VersaoId.is_null())
        .exec(c)
        .await?;
    Ok(feito.rows_affected > 0)
}

/// How many pieces of an upload count.
pub async fn contar_pedacos(c: &impl ConnectionTrait, id: UploadId) -> Result<u64, FalhaBanco> {
    Ok(upload_pedaco::Entity::find()
        .filter(upload_pedaco::Column::UploadId.eq(id.0))
        .count(c)
        .await?)
}

/// The pieces of an upload, in the order of the file.
pub async fn pedacos(c: &impl ConnectionTrait, id: UploadId) -> Result<Vec<Pedaco>, FalhaBanco> {
    let linhas = upload_pedaco::Entity::find()
        .filter(upload_pedaco::Column::UploadId.eq(id.0))
        .order_by_asc(upload_pedaco::Column::Inicio)
        .all(c)
        .await?;
    linhas
        .into_iter()
        .map(|m| {
            Ok(Pedaco {
                inicio: ler(u64::try_from(m.inicio).ok(), "upload_pedaco.inicio")?,
                tamanho: ler(u64::try_from(m.tamanho).ok(), "upload_pedaco.tamanho")?,
                objeto: m.objeto,
            })
        })
        .collect()
}
