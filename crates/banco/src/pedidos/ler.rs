//! Reading pedidos. The scope is part of the WHERE, so a foreign row does not even leave the database (R-ISO-1).

use dominio::ids::{ContaId, NotaId, PedidoId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::{Pedido, montar};
use crate::Escopo;
use crate::conexao::FalhaBanco;
use crate::entidades::pedido;

/// Every read starts here.
pub(super) fn no_escopo(escopo: Escopo) -> Select<pedido::Entity> {
    let tudo = pedido::Entity::find();
    match escopo {
        Escopo::Rt(rt) => tudo.filter(pedido::Column::RtId.eq(rt.0)),
        Escopo::Equipe => tudo.filter(pedido::Column::EnviadoEm.is_not_null()),
        Escopo::Sistema => tudo,
    }
}

/// The pedido of an id, if these eyes may see it.
pub async fn ler(
    c: &impl ConnectionTrait,
    escopo: Escopo,
    id: PedidoId,
) -> Result<Option<Pedido>, FalhaBanco> {
    no_escopo(escopo)
        .filter(pedido::Column::Id.eq(id.0))
        .one(c)
        .await?
        .map(montar)
        .transpose()
}

/// The same, with the row locked where the engine has row locks; SQLite's write transaction is exclusive already.
pub async fn ler_para_mudar(
    c: &impl ConnectionTrait,
    escopo: Escopo,
    id: PedidoId,
) -> Result<Option<Pedido>, FalhaBanco> {
    no_escopo(escopo)
        .filter(pedido::Column::Id.eq(id.0))
        .lock_exclusive()
        .one(c)
        .await?
        .map(montar)
        .transpose()
}

/// This RT's pedido on an NS.
pub async fn do_rt_na_nota(
    c: &impl ConnectionTrait,
    rt: ContaId,
    nota: NotaId,
) -> Result<Option<Pedido>, FalhaBanco> {
    no_escopo(Escopo::Rt(rt))
        .filter(pedido::Column::NotaId.eq(nota.0))
        .one(c)
        .await?
        .map(montar)
        .transpose()
}

/// Every pedido on an NS, locked for change, always in the same order so that two events cannot deadlock.
pub async fn da_nota_para_mudar(
    c: &impl ConnectionTrait,
    nota: NotaId,
) -> Result<Vec<Pedido>, FalhaBanco> {
    por_nota(nota)
        .lock_exclusive()
        .all(c)
        .await?
        .into_iter()
        .map(montar)
        .collect()
}

fn por_nota(nota: NotaId) -> Select<pedido::Entity> {
    no_escopo(Escopo::Sistema)
        .filter(pedido::Column::NotaId.eq(nota.0))
        .order_by_asc(pedido::Column::Id)
}
