//! One inbound event, kept for ever (3.4).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_recebido")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub tipo: String,
    pub corpo_cifrado: Vec<u8>,
    pub recebido_em: DateTimeUtc,
    pub estado: String,
    pub codigo: Option<String>,
    pub espera_numero: Option<String>,
    pub processado_em: Option<DateTimeUtc>,
    pub tentativas: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
