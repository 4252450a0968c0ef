//! What the inspection said of a versão.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inspecao")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub versao_id: Uuid,
    #[sea_orm(column_type = "JsonBinary")]
    pub laudo: Json,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub avisos: Option<Json>,
    pub avisos_em: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
