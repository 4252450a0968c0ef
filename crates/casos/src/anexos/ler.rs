//! Slots of a pedido, and one versão.

use banco::anexos as linhas;
use banco::pedidos::{self, Pedido};
use banco::{ConnectionTrait, decisoes};
use contrato::anexo::{Anexo, Versao as Vista};
use dominio::ids::{PedidoId, VersaoId};

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas;

/// Every slot with its versões; `None` when the pedido is unknown or someone else's.
pub async fn do_pedido(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
) -> Result<Option<Vec<Anexo>>, Falha> {
    let c = p.banco.leitura();
    let Some(pedido) = pedidos::ler(c, ator.escopo(), id).await? else {
        return Ok(None);
    };
    let pertences = vistas::pedido::pertences(c, ator, &pedido).await?;
    let planta = pedidos::dados(c, id).await?.formato_planta;
    Ok(Some(vistas::anexos::anexos(
        pedido.tipo,
        planta,
        &pertences.versoes,
    )))
}

/// One versão; `None` when unknown or not for these eyes.
pub async fn ler(p: &Plataforma, ator: &Ator, id: VersaoId) -> Result<Option<Vista>, Falha> {
    let c = p.banco.leitura();
    let Some((pedido, versao)) = localizar(c, ator, id).await? else {
        return Ok(None);
    };
    let planta = pedidos::dados(c, pedido.id).await?.formato_planta;
    Ok(Some(vistas::anexos::versao_inteira(&versao, planta)))
}

/// A versão and its pedido, if these eyes may see both.
pub(super) async fn localizar(
    c: &impl ConnectionTrait,
    ator: &Ator,
    id: VersaoId,
) -> Result<Option<(Pedido, linhas::Versao)>, Falha> {
    let Some(versao) = linhas::por_id(c, id).await? else {
        return Ok(None);
    };
    let Some(pedido) = pedidos::ler(c, ator.escopo(), versao.pedido).await? else {
        return Ok(None);
    };
    let decisoes = decisoes::do_pedido(c, pedido.id).await?;
    let documentos: Vec<VersaoId> = decisoes.iter().filter_map(|d| d.documento).collect();
    Ok(vistas::anexos::visivel(ator, &pedido, &versao, &documentos).then_some((pedido, versao)))
}
