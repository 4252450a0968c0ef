//! A pedido (1.2).

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pedido")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub nota_id: Uuid,
    pub rt_id: Uuid,
    pub situacao: String,
    pub situacao_anterior: Option<String>,
    pub por_decurso: bool,
    pub ciclo: i32,
    pub versao: i64,
    #[sea_orm(column_type = "JsonBinary")]
    pub dados: Json,
    pub numero_ns: String,
    pub numero_ns_canonico: String,
    pub protocolo: String,
    pub tipo: String,
    pub regional: String,
    pub cliente_nome: String,
    pub cliente_nome_busca: String,
    pub cliente_numero: Option<String>,
    pub instalacao: Option<String>,
    pub emitida_em: DateTimeUtc,
    pub janela_motivo: String,
    pub janela_inicio: DateTimeUtc,
    pub janela_fim: DateTimeUtc,
    pub valido_ate: Option<DateTimeUtc>,
    pub criado_em: DateTimeUtc,
    pub atualizado_em: DateTimeUtc,
    pub enviado_em: Option<DateTimeUtc>,
    pub respondido_em: Option<DateTimeUtc>,
    pub analista_id: Option<Uuid>,
    pub assumido_em: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
