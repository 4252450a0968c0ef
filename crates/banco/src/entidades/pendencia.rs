//! One finding of a decision (1.2).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pendencia")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub decisao_id: Uuid,
    pub ordem: i32,
    pub tipo: String,
    pub descricao: String,
    pub norma: Option<String>,
    pub versao_id: Option<Uuid>,
    pub pagina: Option<i32>,
    pub ponto_x: Option<i32>,
    pub ponto_y: Option<i32>,
    pub bloqueante: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
