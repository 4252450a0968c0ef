//! A file being received piece by piece (3.3, tus).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub pedido_id: Uuid,
    pub conta_id: Uuid,
    pub slot: String,
    pub titulo: Option<String>,
    pub nome: String,
    pub sha256: Option<Vec<u8>>,
    pub tamanho: i64,
    pub recebido: i64,
    pub criado_em: DateTimeUtc,
    pub expira_em: DateTimeUtc,
    pub versao_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
