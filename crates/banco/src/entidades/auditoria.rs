//! One audit row (5.1 item 8).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "auditoria")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub em: DateTimeUtc,
    pub ator_id: Option<Uuid>,
    pub papel: String,
    pub acao: String,
    pub alvo_tipo: String,
    pub alvo_id: String,
    pub requisicao: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
