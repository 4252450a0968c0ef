//! One reason of the library.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "motivo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revisao: i64,
    pub tipo: String,
    pub titulo: String,
    pub texto: String,
    pub norma: Option<String>,
    pub bloqueante: bool,
    pub ativo: bool,
    pub autor_id: Option<Uuid>,
    pub mudado_em: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
