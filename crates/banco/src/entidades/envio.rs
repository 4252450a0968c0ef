//! One envio and its receipt (R-PED-3).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "envio")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub pedido_id: Uuid,
    pub ciclo: i32,
    pub enviado_em: DateTimeUtc,
    pub codigo: String,
    pub dados: String,
    pub assinatura: String,
    pub chave: String,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub formulario: Option<Json>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
