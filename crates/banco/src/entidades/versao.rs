//! One immutable versão (R-ANX-2).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "versao")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub anexo_id: Uuid,
    pub numero: i32,
    pub nome: String,
    pub tamanho: i64,
    pub sha256: Vec<u8>,
    pub tipo_midia: String,
    pub autor_id: Uuid,
    pub recebida_em: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
