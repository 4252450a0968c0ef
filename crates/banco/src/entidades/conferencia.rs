//! What the scanner said of a versão (5.1 item 7).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "conferencia")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub versao_id: Uuid,
    pub estado: String,
    pub motivo: Option<String>,
    pub pedida_em: DateTimeUtc,
    pub concluida_em: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
