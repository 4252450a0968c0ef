//! Findings of every decision of a pedido, newest ciclo first.

use banco::pedidos;
use contrato::analise::Pendencia;
use dominio::ids::PedidoId;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas;

/// `None` when the pedido is unknown or someone else's.
pub async fn pendencias(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
) -> Result<Option<Vec<Pendencia>>, Falha> {
    let c = p.banco.leitura();
    let Some(pedido) = pedidos::ler(c, ator.escopo(), id).await? else {
        return Ok(None);
    };
    let pertences = vistas::pedido::pertences(c, ator, &pedido).await?;
    let todas = pertences
        .decisoes
        .iter()
        .flat_map(|d| vistas::decisao::pendencias(d, &pertences.versoes, &pertences.respostas));
    Ok(Some(todas.collect()))
}
