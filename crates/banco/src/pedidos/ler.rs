//! Reading pedidos. The scope is part of the WHERE, so a foreign row does not even leave the database (R-ISO-1).

use dominio::ids::{ContaId, NotaId, PedidoId};
use dominio::pedido::DadosPedido;
use sea_orm::prelude::Json;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::Pedido;
use super::linha::{Linha, montar};
use crate::Escopo;
use crate::conexao::FalhaBanco;
use crate::entidades::pedido;
use crate::leitura::ler as valor;

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
        .into_partial_model::<Linha>()
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
        .into_partial_model::<Linha>()
        .one(c)
        .await?
        .map(montar)
        .transpose()
}

/// What the RT filled in a pedido that was read before: pedidos are never deleted.
pub async fn dados(c: &impl ConnectionTrait, id: PedidoId) -> Result<DadosPedido, FalhaBanco> {
    let json: Option<Json> = pedido::Entity::find_by_id(id.0)
        .select_only()
        .column(pedido::Column::Dados)
        .into_tuple()
        .one(c)
        .await?;
    valor(
        json.and_then(|json| serde_json::from_value(json).ok()),
        "pedido.dados",
    )
}

/// This RT's pedido on an NS.
pub async fn do_rt_na_nota(
    c: &impl ConnectionTrait,
    rt: ContaId,
    nota: NotaId,
) -> Result<Option<Pedido>, FalhaBanco> {
    no_escopo(Escopo::Rt(rt))
        .filter(pedido::Column::NotaId.eq(nota.0))
        .into_partial_model::<Linha>()
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
        .into_partial_model::<Linha>()
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
