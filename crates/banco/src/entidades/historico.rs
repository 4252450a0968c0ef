//! One entry of the timeline (R-SIT-3).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "historico")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub nota_id: Uuid,
    pub pedido_id: Option<Uuid>,
    pub em: DateTimeUtc,
    pub ator_id: Option<Uuid>,
    pub origem: String,
    pub tipo: String,
    pub texto: Option<String>,
    pub de: Option<String>,
    pub para: Option<String>,
    pub versao_id: Option<Uuid>,
    pub codigo_documento: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
