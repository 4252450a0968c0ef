//! Signed-in browsers (3.2, R-ACE-3). Only the SHA-256 of the cookie is kept.

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, SessaoId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QuerySelect,
    sea_query::Expr,
};

use crate::conexao::FalhaBanco;
use crate::contas::{self, Conta};
use crate::entidades::{conta, sessao};

/// A session as stored; the caller judges its age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sessao {
    /// Id.
    pub id: SessaoId,
    /// Last activity, written at most once a minute.
    pub ultima_atividade_em: DateTime<Utc>,
    /// Absolute end.
    pub expira_em: DateTime<Utc>,
    /// Logout.
    pub encerrada_em: Option<DateTime<Utc>>,
}

/// Opens a session.
pub async fn inserir(
    c: &impl ConnectionTrait,
    id: SessaoId,
    segredo_hash: [u8; 32],
    conta: ContaId,
    agora: DateTime<Utc>,
    expira_em: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    let linha = sessao::Model {
        id: id.0,
        segredo_hash: segredo_hash.to_vec(),
        conta_id: conta.0,
        criada_em: agora,
        ultima_atividade_em: agora,
        expira_em,
        encerrada_em: None,
    };
    sessao::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// The session of a cookie's hash, whatever its age, and whose it is: one question, because every request asks it.
pub async fn por_segredo(
    c: &impl ConnectionTrait,
    segredo_hash: [u8; 32],
) -> Result<Option<(Sessao, Conta)>, FalhaBanco> {
    let da_conta = sessao::Entity::belongs_to(conta::Entity)
        .from(sessao::Column::ContaId)
        .to(conta::Column::Id);
    let achada = sessao::Entity::find()
        .select_also(conta::Entity)
        .join(JoinType::InnerJoin, da_conta.into())
        .filter(sessao::Column::SegredoHash.eq(segredo_hash.to_vec()))
        .one(c)
        .await?;
    let Some((m, Some(dona))) = achada else {
        return Ok(None);
    };
    let sessao = Sessao {
        id: SessaoId(m.id),
        ultima_atividade_em: m.ultima_atividade_em,
        expira_em: m.expira_em,
        encerrada_em: m.encerrada_em,
    };
    Ok(Some((sessao, contas::montar(dona)?)))
}

/// Writes the last activity.
pub async fn tocar(
    c: &impl ConnectionTrait,
    id: SessaoId,
    agora: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    sessao::Entity::update_many()
        .col_expr(sessao::Column::UltimaAtividadeEm, Expr::value(agora))
        .filter(sessao::Column::Id.eq(id.0))
        .exec(c)
        .await?;
    Ok(())
}

/// Ends a session; ending it twice changes nothing. True when it was this call that ended it.
pub async fn encerrar(
    c: &impl ConnectionTrait,
    id: SessaoId,
    agora: DateTime<Utc>,
) -> Result<bool, FalhaBanco> {
    let feito = sessao::Entity::update_many()
        .col_expr(sessao::Column::EncerradaEm, Expr::value(agora))
        .filter(sessao::Column::Id.eq(id.0))
        .filter(sessao::Column::EncerradaEm.is_null())
        .exec(c)
        .await?;
    Ok(feito.rows_affected == 1)
}

/// Deletes sessions that ended before an instant; the collector's work.
pub async fn recolher(
    c: &impl ConnectionTrait,
    antes_de: DateTime<Utc>,
) -> Result<u64, FalhaBanco> {
    let feito = sessao::Entity::delete_many()
        .filter(sessao::Column::ExpiraEm.lt(antes_de))
        .exec(c)
        .await?;
    Ok(feito.rows_affected)
}
