//! NS that name the RT and wait for a pedido (R-NS-5).

use banco::notas;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::vistas;

/// Open windows first, the nearest end before the others; at most 200.
pub async fn listar(p: &Plataforma, ator: &Ator) -> Result<Vec<contrato::nota::Nota>, Falha> {
    let achadas = notas::do_responsavel_sem_pedido(
        p.banco.leitura(),
        p.banco.cofre(),
        &ator.conta.cpf_indice,
        ator.id(),
        p.agora(),
    )
    .await?;
    Ok(achadas
        .iter()
        .map(|n| vistas::nota::nota(n, None))
        .collect())
}
