//! An object that does not hold what its versão recorded (D09).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dano")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub versao_id: Uuid,
    pub motivo: String,
    pub achado_em: DateTimeUtc,
    pub visto_em: DateTimeUtc,
    pub sanado_em: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
