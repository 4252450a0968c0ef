//! One pedido, and whose move it is.

use banco::pedidos;
use dominio::ids::PedidoId;
use dominio::vez::Vez;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas;

/// The pedido with everything its page shows; `None` when unknown or someone else's.
pub async fn ler(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
) -> Result<Option<contrato::pedido::Pedido>, Falha> {
    let c = p.banco.leitura();
    match pedidos::ler(c, ator.escopo(), id).await? {
        Some(pedido) => Ok(Some(vistas::pedido::completo(p, c, ator, &pedido).await?)),
        None => Ok(None),
    }
}

/// Whose move it is (R-SIT-4).
pub async fn vez(p: &Plataforma, ator: &Ator, id: PedidoId) -> Result<Option<Vez>, Falha> {
    Ok(ler(p, ator, id).await?.map(|pedido| pedido.vez))
}
