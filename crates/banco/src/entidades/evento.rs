//! One event for integrators (3.4).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evento")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub id: Uuid,
    pub tipo: String,
    pub em: DateTimeUtc,
    pub rt_id: Option<Uuid>,
    pub pedido_id: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary")]
    pub dados: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
