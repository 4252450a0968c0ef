//! The receipt of the last envio, exactly as signed (R-PED-3).

use banco::{envios, pedidos};
use contrato::recibo::Recibo;
use dominio::ids::PedidoId;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// `None` when the pedido is unknown, someone else's, or was never sent.
pub async fn recibo(p: &Plataforma, ator: &Ator, id: PedidoId) -> Result<Option<Recibo>, Falha> {
    let c = p.banco.leitura();
    if pedidos::ler(c, ator.escopo(), id).await?.is_none() {
        return Ok(None);
    }
    let Some(envio) = envios::ultimo(c, id).await? else {
        return Ok(None);
    };
    let dados = serde_json::from_str(&envio.dados)?;
    Ok(Some(Recibo {
        dados,
        assinatura: envio.assinatura,
        chave: envio.chave,
    }))
}
