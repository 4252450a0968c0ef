//! The timeline of a pedido (R-SIT-3).

use banco::{pedidos, trilhas};
use contrato::pedido::Acontecimento;
use dominio::ids::PedidoId;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas;

/// Newest first; `None` when the pedido is unknown or someone else's. Staff do not see what an RT prepares.
pub async fn historico(
    p: &Plataforma,
    ator: &Ator,
    id: PedidoId,
) -> Result<Option<Vec<Acontecimento>>, Falha> {
    let c = p.banco.leitura();
    let Some(pedido) = pedidos::ler(c, ator.escopo(), id).await? else {
        return Ok(None);
    };
    let visiveis = vistas::pedido::pertences(c, ator, &pedido).await?.versoes;
    let linhas = trilhas::historico(c, pedido.nota, id).await?;
    let vistas = linhas
        .into_iter()
        .filter(|a| {
            a.versao
                .is_none_or(|v| visiveis.iter().any(|outra| outra.id == v))
        })
        .map(|a| vistas::historico::acontecimento(a, ator));
    Ok(Some(vistas.collect()))
}
