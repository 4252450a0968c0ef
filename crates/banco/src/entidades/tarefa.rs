//! One unit of background work (2.3).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tarefa")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tipo: String,
    pub chave: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub dados: Json,
    pub criada_em: DateTimeUtc,
    pub vence_em: DateTimeUtc,
    pub tentativas: i32,
    pub arrendada_ate: Option<DateTimeUtc>,
    pub concluida_em: Option<DateTimeUtc>,
    pub morta_em: Option<DateTimeUtc>,
    pub ultimo_erro: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
