//! A decision exactly as signed, to be printed (R-SIT-2, R-REC-1).

use banco::{decisoes, pedidos};
use contrato::verificacao::DecisaoProvada;
use dominio::ids::DecisaoId;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// `None` when the decision is unknown, or of a pedido that is someone else's (R-ISO-1).
pub async fn carta(
    p: &Plataforma,
    ator: &Ator,
    id: DecisaoId,
) -> Result<Option<DecisaoProvada>, Falha> {
    let c = p.banco.leitura();
    let Some((pedido, prova)) = decisoes::prova(c, id).await? else {
        return Ok(None);
    };
    if pedidos::ler(c, ator.escopo(), pedido).await?.is_none() {
        return Ok(None);
    }
    Ok(Some(DecisaoProvada {
        dados: serde_json::from_str(&prova.dados)?,
        assinatura: prova.assinatura,
        chave: prova.chave,
    }))
}
