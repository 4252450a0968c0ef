//! A signed-in browser (3.2).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessao")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub segredo_hash: Vec<u8>,
    pub conta_id: Uuid,
    pub criada_em: DateTimeUtc,
    pub ultima_atividade_em: DateTimeUtc,
    pub expira_em: DateTimeUtc,
    pub encerrada_em: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
