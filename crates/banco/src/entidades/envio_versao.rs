//! Which versões an envio carried.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "envio_versao")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub envio_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub versao_id: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
