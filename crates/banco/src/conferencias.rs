//! Scans by antivirus (5.1 item 7). A result is written beside the versão, once.

use chrono::{DateTime, Utc};
use dominio::conferencia::EstadoConferencia;
use dominio::ids::VersaoId;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
};

use crate::conexao::FalhaBanco;
use crate::entidades::conferencia::{self, Column};
use crate::leitura::ler;

/// What is known of the content of a versão.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conferencia {
    /// How it stands.
    pub estado: EstadoConferencia,
    /// Name of what was found.
    pub motivo: Option<String>,
    /// When the scan was asked for.
    pub pedida_em: DateTime<Utc>,
    /// When it ended.
    pub concluida_em: Option<DateTime<Utc>>,
}

pub(crate) fn montar(m: &conferencia::Model) -> Result<Conferencia, FalhaBanco> {
    Ok(Conferencia {
        estado: ler(
            EstadoConferencia::de_codigo(&m.estado),
            "conferencia.estado",
        )?,
        motivo: m.motivo.clone(),
        pedida_em: m.pedida_em,
        concluida_em: m.concluida_em,
    })
}

/// Asks for the scan of a new versão.
pub async fn pedir(
    c: &impl ConnectionTrait,
    versao: VersaoId,
    em: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    let linha = conferencia::Model {
        versao_id: versao.0,
        estado: EstadoConferencia::Pendente.codigo().to_owned(),
        motivo: None,
        pedida_em: em,
        concluida_em: None,
    };
    conferencia::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Writes the result; false when there was one already.
pub async fn concluir(
    c: &impl ConnectionTrait,
    versao: VersaoId,
    estado: EstadoConferencia,
    motivo: Option<&str>,
    em: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let feito = conferencia::Entity::update_many()
        .col_expr(Column::Estado, Expr::value(estado.codigo()))
        .col_expr(Column::Motivo, Expr::value(motivo))
        .col_expr(Column::ConcluidaEm, Expr::value(em))
        .filter(Column::VersaoId.eq(versao.0))
        .filter(Column::Estado.eq(EstadoConferencia::Pendente.codigo()))
        .exec(c)
        .await?;
    Ok(feito.rows_affected == 1)
}

/// How many versões wait for the scanner.
pub async fn pendentes(c: &impl ConnectionTrait) -> Result<u64, FalhaBanco> {
    Ok(conferencia::Entity::find()
        .filter(Column::Estado.eq(EstadoConferencia::Pendente.codigo()))
        .count(c)
        .await?)
}
