//! Damaged objects (D09): found once, seen again, mended by whoever brings the bytes back.

use chrono::{DateTime, Utc};
use dominio::ids::VersaoId;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
};

use crate::conexao::FalhaBanco;
use crate::entidades::dano::{self, Column};

/// What is wrong with an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motivo {
    /// Its bytes are not the recorded ones.
    Corrompido,
    /// It is not there.
    Ausente,
}

impl Motivo {
    /// The word kept in the database and said in reports.
    #[must_use]
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Corrompido => "corrompido",
            Self::Ausente => "ausente",
        }
    }
}

/// Notes damage; the instant of the first sight stays.
pub async fn anotar(
    c: &impl ConnectionTrait,
    versao: VersaoId,
    motivo: Motivo,
    em: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    let linha = dano::Model {
        versao_id: versao.0,
        motivo: motivo.codigo().to_owned(),
        achado_em: em,
        visto_em: em,
        sanado_em: None,
    };
    let de_novo = OnConflict::column(Column::VersaoId)
        .update_columns([Column::Motivo, Column::VistoEm, Column::SanadoEm])
        .to_owned();
    dano::Entity::insert(linha.into_active_model())
        .on_conflict(de_novo)
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Notes that a versão is whole again; true when it had been damaged.
pub async fn sanar(
    c: &impl ConnectionTrait,
    versao: VersaoId,
    em: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let feito = dano::Entity::update_many()
        .col_expr(Column::SanadoEm, Expr::value(em))
        .filter(Column::VersaoId.eq(versao.0))
        .filter(Column::SanadoEm.is_null())
        .exec(c)
        .await?;
    Ok(feito.rows_affected > 0)
}

/// Whether a versão is damaged now.
pub async fn aberto(c: &impl ConnectionTrait, versao: VersaoId) -> Result<bool, FalhaBanco> {
    let linha = dano::Entity::find_by_id(versao.0).one(c).await?;
    Ok(linha.is_some_and(|m| m.sanado_em.is_none()))
}

/// How many versões are damaged now.
pub async fn quantos(c: &impl ConnectionTrait) -> Result<u64, FalhaBanco> {
    Ok(dano::Entity::find()
        .filter(Column::SanadoEm.is_null())
        .count(c)
        .await?)
}
