//! The professional that an NS names, while they have nothing of their own on it.

use banco::contas::{self, Conta};
use banco::notas::Nota;
use banco::pedidos;

use crate::falha::Falha;
use crate::registro::Registro;

/// Who is told of the NS itself: with a pedido, they are told of the pedido.
pub(super) async fn responsavel_sem_pedido(
    registro: &Registro<'_>,
    nota: &Nota,
) -> Result<Option<Conta>, Falha> {
    let Some(indice) = &nota.responsavel_indice else {
        return Ok(None);
    };
    let Some(rt) = contas::por_cpf_indice(&**registro.tx, indice).await? else {
        return Ok(None);
    };
    let pedidos = pedidos::da_nota_para_mudar(&**registro.tx, nota.id).await?;
    let tem_pedido = pedidos.iter().any(|pedido| pedido.rt == rt.id);
    Ok((!tem_pedido).then_some(rt))
}
