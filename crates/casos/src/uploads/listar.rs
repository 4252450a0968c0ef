//! What is unfinished on a pedido.

use banco::{pedidos, uploads};
use contrato::upload::Upload as Vista;
use dominio::ids::PedidoId;

use super::vista;
use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// The caller's unfinished uploads, oldest first; `None` when the pedido is unknown or someone else's.
pub async fn listar(
    p: &Plataforma,
    ator: &Ator,
    pedido: PedidoId,
) -> Result<Option<Vec<Vista>>, Falha> {
    let c = p.banco.leitura();
    if pedidos::ler(c, ator.escopo(), pedido).await?.is_none() {
        return Ok(None);
    }
    let abertos = uploads::do_pedido(c, ator.id(), pedido, p.agora_seguro()).await?;
    Ok(Some(abertos.iter().map(vista).collect()))
}
