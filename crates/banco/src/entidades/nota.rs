//! A nota de serviço (R-NS-5).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "nota")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub numero: String,
    pub numero_canonico: String,
    pub protocolo: String,
    pub tipo: String,
    pub servico: String,
    pub tensao: Option<String>,
    pub regional: String,
    pub emitida_em: DateTimeUtc,
    pub notificada_em: Option<DateTimeUtc>,
    pub recebida_em: DateTimeUtc,
    pub cliente_nome: String,
    pub cliente_numero: Option<String>,
    pub cliente_documento_cifrado: Vec<u8>,
    pub cliente_documento_indice: String,
    pub responsavel_indice: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub dados: Json,
    pub situacao: String,
    pub janela_motivo: String,
    pub janela_inicio: DateTimeUtc,
    pub janela_fim: DateTimeUtc,
    pub versao: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
