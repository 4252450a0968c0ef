//! The RT's answer to one pendência (R-REA-2).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "resposta")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub pendencia_id: Uuid,
    pub pedido_id: Uuid,
    pub como: String,
    pub texto: String,
    pub versao_id: Option<Uuid>,
    pub respondida_em: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
