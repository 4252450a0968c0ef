//! The scrubber's place, and the versões in the order in which it passes them.

use chrono::{DateTime, Utc};
use dominio::ids::{NotaId, VersaoId};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::conexao::FalhaBanco;
use crate::entidades::{anexo, pedido, ronda, versao};
use crate::leitura::{ler, ler_sha256};

/// The only row.
const UNICA: i32 = 1;

/// What the scrubber needs to prove an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guardada {
    /// NS, part of the key.
    pub nota: NotaId,
    /// Versão.
    pub versao: VersaoId,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256.
    pub sha256: [u8; 32],
}

/// Takes the turn if the last one was at or before `ate`, and says after which versão to go on. One of any number of
/// replicas gets it.
pub async fn tomar_a_vez(
    c: &impl ConnectionTrait,
    agora: DateTime<Utc>,
    ate: DateTime<Utc>,
) -> Result<Option<Option<VersaoId>>, FalhaBanco> {
    let primeira = ronda::Model {
        id: UNICA,
        depois_de: None,
        em: DateTime::UNIX_EPOCH,
        completa_em: None,
    };
    crate::conexao::inserir_se_unico(c, primeira.into_active_model()).await?;
    let feito = ronda::Entity::update_many()
        .col_expr(ronda::Column::Em, Expr::value(agora))
        .filter(ronda::Column::Id.eq(UNICA))
        .filter(ronda::Column::Em.lte(ate))
        .exec(c)
        .await?;
    if feito.rows_affected == 0 {
        return Ok(None);
    }
    let linha = ler(ronda::Entity::find_by_id(UNICA).one(c).await?, "ronda.id")?;
    Ok(Some(linha.depois_de.map(VersaoId)))
}

/// Keeps the place; `None` after the last versão, when the next walk begins.
pub async fn marcar_lugar(
    c: &impl ConnectionTrait,
    depois_de: Option<VersaoId>,
    agora: DateTime<Utc>,
) -> Result<(), FalhaBanco> {
    let mut u = ronda::Entity::update_many()
        .col_expr(
            ronda::Column::DepoisDe,
            Expr::value(depois_de.map(|id| id.0)),
        )
        .filter(ronda::Column::Id.eq(UNICA));
    if depois_de.is_none() {
        u = u.col_expr(ronda::Column::CompletaEm, Expr::value(agora));
    }
    u.exec(c).await?;
    Ok(())
}

/// The versões after one, in the order of their ids.
pub async fn depois_de(
    c: &impl ConnectionTrait,
    depois_de: Option<VersaoId>,
    limite: u64,
) -> Result<Vec<Guardada>, FalhaBanco> {
    let mut busca = versao::Entity::find()
        .select_only()
        .column(versao::Column::Id)
        .column(versao::Column::Tamanho)
        .column(versao::Column::Sha256)
        .column(pedido::Column::NotaId)
        .join(
            sea_orm::JoinType::InnerJoin,
            versao::Entity::belongs_to(anexo::Entity)
                .from(versao::Column::AnexoId)
                .to(anexo::Column::Id)
                .into(),
        )
        .join(
            sea_orm::JoinType::InnerJoin,
            anexo::Entity::belongs_to(pedido::Entity)
                .from(anexo::Column::PedidoId)
                .to(pedido::Column::Id)
                .into(),
        )
        .order_by_asc(versao::Column::Id)
        .limit(limite);
    if let Some(id) = depois_de {
        busca = busca.filter(versao::Column::Id.gt(id.0));
    }
    let linhas: Vec<(Uuid, i64, Vec<u8>, Uuid)> = busca.into_tuple().all(c).await?;
    linhas
        .into_iter()
        .map(|(id, tamanho, sha256, nota)| {
            Ok(Guardada {
                nota: NotaId(nota),
                versao: VersaoId(id),
                tamanho: u64::try_from(tamanho)
                    .map_err(|_| FalhaBanco::Corrompido("versao.tamanho"))?,
                sha256: ler_sha256(sha256)?,
            })
        })
        .collect()
}

/// Which of these ids are versões; the others are orphans.
pub async fn existentes(
    c: &impl ConnectionTrait,
    ids: &[VersaoId],
) -> Result<Vec<VersaoId>, FalhaBanco> {
    let achados: Vec<Uuid> = versao::Entity::find()
        .select_only()
        .column(versao::Column::Id)
        .filter(versao::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .into_tuple()
        .all(c)
        .await?;
    Ok(achados.into_iter().map(VersaoId).collect())
}
