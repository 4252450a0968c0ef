//! Files being received piece by piece (3.3, tus). Every read names the account: nobody sees another's (R-ISO-1).
//!
//! `recebido` only grows, by UPDATE guarded with the offset that the writer read: of two writers one advances.

mod avancar;
mod recolher;

use chrono::{DateTime, Utc};
use dominio::ids::{ContaId, PedidoId, UploadId, VersaoId};
use dominio::slot::Slot;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

pub use self::avancar::{Pedaco, avancar, concluir, contar_pedacos, pedacos};
pub use self::recolher::{em_uso, remover, remover_vencido, vencidos};
use crate::conexao::FalhaBanco;
use crate::entidades::upload;
use crate::leitura::{ler, ler_sha256};

/// An upload as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Id.
    pub id: UploadId,
    /// Pedido it is for.
    pub pedido: PedidoId,
    /// Whose.
    pub conta: ContaId,
    /// Slot it is for.
    pub slot: Slot,
    /// Title of a free anexo.
    pub titulo: Option<String>,
    /// File name.
    pub nome: String,
    /// SHA-256 that the sender promises.
    pub sha256: Option<[u8; 32]>,
    /// Bytes of the whole file.
    pub tamanho: u64,
    /// Bytes that are durable.
    pub recebido: u64,
    /// When it began, by the security clock.
    pub criado_em: DateTime<Utc>,
    /// When it is forgotten, by the security clock.
    pub expira_em: DateTime<Utc>,
    /// What it became.
    pub versao: Option<VersaoId>,
}

/// How many unfinished uploads there are, and when the first of them ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abertos {
    /// Of this account on this pedido.
    pub do_pedido: u64,
    /// Of this account.
    pub da_conta: u64,
    /// The first end among those of the account.
    pub primeiro_fim: Option<DateTime<Utc>>,
}

/// Begins an upload.
pub async fn inserir(c: &impl ConnectionTrait, u: &Upload) -> Result<(), FalhaBanco> {
    let linha = upload::Model {
        id: u.id.0,
        pedido_id: u.pedido.0,
        conta_id: u.conta.0,
        slot: u.slot.codigo().to_owned(),
        titulo: u.titulo.clone(),
        nome: u.nome.clone(),
        sha256: u.sha256.map(|soma| soma.to_vec()),
        tamanho: escrever(u.tamanho)?,
        recebido: escrever(u.recebido)?,
        criado_em: u.criado_em,
        expira_em: u.expira_em,
        versao_id: u.versao.map(|v| v.0),
    };
    upload::Entity::insert(linha.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// An upload of this account.
pub async fn por_id(
    c: &impl ConnectionTrait,
    conta: ContaId,
    id: UploadId,
) -> Result<Option<Upload>, FalhaBanco> {
    let linha = upload::Entity::find_by_id(id.0)
        .filter(upload::Column::ContaId.eq(conta.0))
        .one(c)
        .await?;
    linha.map(montar).transpose()
}

/// The account's unfinished uploads on a pedido, oldest first.
pub async fn do_pedido(
    c: &impl ConnectionTrait,
    conta: ContaId,
    pedido: PedidoId,
    agora: DateTime<Utc>,
) -> Result<Vec<Upload>, FalhaBanco> {
    let linhas = abertos(conta, agora)
        .filter(upload::Column::PedidoId.eq(pedido.0))
        .order_by_asc(upload::Column::Id)
        .all(c)
        .await?;
    linhas.into_iter().map(montar).collect()
}

/// What the account has unfinished, for the quotas.
pub async fn contar(
    c: &impl ConnectionTrait,
    conta: ContaId,
    pedido: PedidoId,
    agora: DateTime<Utc>,
) -> Result<Abertos, FalhaBanco> {
    let do_pedido = abertos(conta, agora)
        .filter(upload::Column::PedidoId.eq(pedido.0))
        .count(c)
        .await?;
    let primeiro_fim = abertos(conta, agora)
        .select_only()
        .column_as(upload::Column::ExpiraEm.min(), "fim")
        .into_tuple::<Option<DateTime<Utc>>>()
        .one(c)
        .await?;
    Ok(Abertos {
        do_pedido,
        da_conta: abertos(conta, agora).count(c).await?,
        primeiro_fim: primeiro_fim.flatten(),
    })
}

fn abertos(conta: ContaId, agora: DateTime<Utc>) -> sea_orm::Select<upload::Entity> {
    upload::Entity::find()
        .filter(upload::Column::ContaId.eq(conta.0))
        .filter(upload::Column::VersaoId.is_null())
        .filter(upload::Column::ExpiraEm.gt(agora))
}

fn montar(m: upload::Model) -> Result<Upload, FalhaBanco> {
    Ok(Upload {
        id: UploadId(m.id),
        pedido: PedidoId(m.pedido_id),
        conta: ContaId(m.conta_id),
        slot: ler(Slot::parse(&m.slot).ok(), "upload.slot")?,
        titulo: m.titulo,
        nome: m.nome,
        sha256: m.sha256.map(ler_sha256).transpose()?,
        tamanho: ler(u64::try_from(m.tamanho).ok(), "upload.tamanho")?,
        recebido: ler(u64::try_from(m.recebido).ok(), "upload.recebido")?,
        criado_em: m.criado_em,
        expira_em: m.expira_em,
        versao: m.versao_id.map(VersaoId),
    })
}

fn escrever(bytes: u64) -> Result<i64, FalhaBanco> {
    i64::try_from(bytes).map_err(|_| FalhaBanco::Corrompido("upload.tamanho"))
}
