//! The saved views of an account.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visoes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub conta_id: Uuid,
    pub revisao: i64,
    #[sea_orm(column_type = "JsonBinary")]
    pub itens: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
