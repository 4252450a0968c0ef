//! Counts of the tabs of the consulta.

use banco::pedidos::{self, Aba, Filtro};
use contrato::pedido::Contagens;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// How many pedidos each tab holds for this reader.
pub async fn contar(p: &Plataforma, ator: &Ator) -> Result<Contagens, Falha> {
    let conta = async |aba| {
        let filtro = Filtro {
            aba: Some(aba),
            ..Filtro::default()
        };
        pedidos::contar(p.banco.leitura(), (ator.escopo(), ator.id()), &filtro).await
    };
    Ok(Contagens {
        aguardando_voce: conta(Aba::AguardandoVoce).await?,
        em_analise: conta(Aba::EmAnalise).await?,
        concluidos: conta(Aba::Concluidos).await?,
        rascunhos: conta(Aba::Rascunhos).await?,
        todos: conta(Aba::Todos).await?,
    })
}
