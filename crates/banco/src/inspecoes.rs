//! Inspections of versões (2.3): the laudo is written with the versão, the avisos once, afterwards.

use chrono::{DateTime, Utc};
use dominio::ids::VersaoId;
use dominio::inspecao::{Avisos, Laudo};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde::Serialize;

use crate::conexao::FalhaBanco;
use crate::entidades::inspecao::{self, Column};

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspecao {
    /// What the portão said.
    pub laudo: Laudo,
    /// Colours, sizes and entries, once looked at.
    pub avisos: Option<Avisos>,
}

pub(crate) fn montar(m: &inspecao::Model) -> Result<Inspecao, FalhaBanco> {
    let corrompida = |_| FalhaBanco::Corrompido("inspecao");
    let avisos = m.avisos.clone().map(serde_json::from_value).transpose();
    Ok(Inspecao {
        laudo: serde_json::from_value(m.laudo.clone()).map_err(corrompida)?,
        avisos: avisos.map_err(corrompida)?,
    })
}

/// Writes what the portão said of a new versão.
pub async fn inserir(
    c: &impl ConnectionTrait,
    versao: VersaoId,
    laudo: &Laudo,
) -> Result<(), FalhaBanco> {
    let linha = inspecao::Model {
        versao_id: versao.0,
        laudo: em_json(laudo)?,
        avisos: None,
        avisos_em: None,
    };
    inspecao::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Writes the avisos; false when they were there already.
pub async fn anotar(
    c: &impl ConnectionTrait,
    versao: VersaoId,
    avisos: &Avisos,
    em: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let feito = inspecao::Entity::update_many()
        .col_expr(Column::Avisos, Expr::value(em_json(avisos)?))
        .col_expr(Column::AvisosEm, Expr::value(em))
        .filter(Column::VersaoId.eq(versao.0))
        .filter(Column::Avisos.is_null())
        .exec(c)
        .await?;
    Ok(feito.rows_affected == 1)
}

fn em_json(valor: &impl Serialize) -> Result<serde_json::Value, FalhaBanco> {
    serde_json::to_value(valor).map_err(|_| FalhaBanco::Corrompido("inspecao"))
}
