//! What the analyst answered and wrote in one ciclo.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "anotacoes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub pedido_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub ciclo: i32,
    pub revisao: i64,
    pub autor_id: Uuid,
    pub salvas_em: DateTimeUtc,
    #[sea_orm(column_type = "JsonBinary")]
    pub conteudo: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
