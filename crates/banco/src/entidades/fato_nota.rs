//! A dated fact or inbound event of an NS (R-SIT-1).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fato_nota")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub nota_id: Uuid,
    pub tipo: String,
    pub em: DateTimeUtc,
    pub recebido_em: DateTimeUtc,
    pub webhook_id: String,
    pub efeito: String,
    pub codigo: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub dados: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
