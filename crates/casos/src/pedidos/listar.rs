//! The consulta (R-LST-1).

use banco::contas;
use banco::pedidos::{self, Filtro};
use contrato::pedido::PedidoResumo;
use dominio::ids::PedidoId;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas::resumo::resumo;

/// One page and where the next one starts.
#[derive(Debug)]
pub struct Pagina {
    /// Rows, newest first.
    pub itens: Vec<PedidoResumo>,
    /// Last id of the page, when there is another page.
    pub continua_em: Option<PedidoId>,
}

/// Up to `limite` pedidos after `depois_de` that these eyes may see and the filters leave.
pub async fn listar(
    p: &Plataforma,
    ator: &Ator,
    filtro: &Filtro,
    depois_de: Option<PedidoId>,
    limite: u64,
) -> Result<Pagina, Falha> {
    let c = p.banco.leitura();
    let mut achados =
        pedidos::listar(c, (ator.escopo(), ator.id()), filtro, depois_de, limite + 1).await?;
    let ha_mais = u64::try_from(achados.len()).is_ok_and(|n| n > limite);
    if ha_mais {
        achados.pop();
    }
    let nomes = if ator.da_equipe() {
        contas::nomes(c, achados.iter().map(|a| a.rt)).await?
    } else {
        std::collections::HashMap::new()
    };
    let agora = p.agora();
    Ok(Pagina {
        continua_em: if ha_mais {
            achados.last().map(|a| a.id)
        } else {
            None
        },
        itens: achados
            .iter()
            .map(|a| resumo(a, nomes.get(&a.rt).cloned(), agora))
            .collect(),
    })
}
