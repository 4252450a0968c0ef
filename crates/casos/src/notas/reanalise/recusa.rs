//! A confirmation for a tipo that has no such window (R-REA-3).

use banco::notas::Nota;
use banco::{contas, pedidos};
use correio::modelos;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::nota::transicao_ns;
use dominio::situacao::CodigoRecusa;

use super::Confirmacao;
use crate::falha::Falha;
use crate::registro::{Detalhe, Registro};

/// The tipo has no such window (R-REA-3): the NS stays as it is, and its RTs learn the way out.
pub(super) async fn recusar(
    registro: &Registro<'_>,
    nota: &Nota,
    qual: Confirmacao,
) -> Result<&'static str, Falha> {
    let codigo = match transicao_ns(nota.situacao, qual.evento, nota.tipo) {
        Err(recusa) => recusa.codigo,
        Ok(_) => CodigoRecusa::SituacaoNaoPermite,
    };
    let detalhe = Detalhe {
        texto: Some(codigo.texto()),
        ..Detalhe::default()
    };
    registro
        .acontecer(
            (nota.id, None),
            TipoAcontecimento::ReanaliseRecusada,
            detalhe,
        )
        .await?;
    if codigo != CodigoRecusa::GdSemReanalise {
        return Ok(codigo.codigo());
    }
    for pedido in pedidos::da_nota_para_mudar(&**registro.tx, nota.id).await? {
        registro
            .emitir(
                TipoEvento::ReanaliseRecusada,
                (pedido.rt, pedido.id, pedido.versao),
            )
            .await?;
        let Some(rt) = contas::por_id(&**registro.tx, pedido.rt).await? else {
            continue;
        };
        let modelo = modelos::reanalise_recusada(&modelos::ReanaliseRecusada {
            para: &rt.email,
            nome: &rt.nome,
            numero_ns: &nota.numero,
            protocolo: &nota.protocolo,
            cliente: &nota.cliente_nome,
            endereco: &format!(
                "{}/pedidos/{}",
                registro.p.ajustes.origem_publica, pedido.id
            ),
        });
        registro
            .avisar(
                (rt.id, Some(pedido.id)),
                TipoEvento::ReanaliseRecusada,
                modelo,
            )
            .await?;
    }
    Ok(codigo.codigo())
}
