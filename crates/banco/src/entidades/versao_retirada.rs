//! A versão taken out of the envio (R-ANX-2).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "versao_retirada")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub versao_id: Uuid,
    pub por_id: Uuid,
    pub em: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
