//! An account (1.3).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "conta")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub papel: String,
    pub nome: String,
    pub email: String,
    pub cpf_cifrado: Vec<u8>,
    pub cpf_indice: String,
    pub conselho: Option<String>,
    pub registro: Option<String>,
    pub senha_phc: String,
    pub ativa: bool,
    pub criada_em: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
