//! One decision (R-SIT-2).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decisao")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub pedido_id: Uuid,
    pub ciclo: i32,
    pub resultado: String,
    pub obras: Option<String>,
    pub observacao: Option<String>,
    pub analista_id: Uuid,
    pub decidida_em: DateTimeUtc,
    pub codigo: String,
    pub documento_id: Option<Uuid>,
    pub dados: String,
    pub assinatura: String,
    pub chave: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
