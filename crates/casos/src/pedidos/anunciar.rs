//! Telling of an envio: timeline, event, audit, notice and the e-mail with the receipt (R-PED-3, R-SIT-3).

use banco::pedidos::Pedido;
use contrato::recibo::Recibo;
use correio::modelos::{self, ArquivoEnviado};
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::tipo::Situacao;

use crate::ator::Ator;
use crate::falha::Falha;
use crate::registro::{Detalhe, Registro};

/// Writes everything that speaks of an envio, in its transaction.
pub(super) async fn anunciar(
    registro: &Registro<'_>,
    ator: &Ator,
    pedido: &Pedido,
    para: Situacao,
    recibo: &Recibo,
) -> Result<(), Falha> {
    let quantos = recibo.dados.arquivos.len();
    let texto = if quantos == 1 {
        "1 arquivo.".to_owned()
    } else {
        format!("{quantos} arquivos.")
    };
    let detalhe = Detalhe {
        texto: Some(&texto),
        mudanca: Some((pedido.situacao, para)),
        versao: None,
        codigo_documento: Some(&recibo.dados.codigo),
    };
    registro
        .acontecer(
            (pedido.nota, Some(pedido.id)),
            TipoAcontecimento::PedidoEnviado,
            detalhe,
        )
        .await?;
    registro
        .emitir(
            TipoEvento::PedidoEnviado,
            (pedido.rt, pedido.id, pedido.versao + 1),
        )
        .await?;
    registro
        .auditar("pedido.enviar", "pedido", &pedido.id.to_string())
        .await?;
    let arquivos: Vec<ArquivoEnviado> = recibo
        .dados
        .arquivos
        .iter()
        .map(|a| ArquivoEnviado {
            anexo: a.anexo.clone(),
            nome: a.nome.clone(),
            tamanho: a.tamanho,
            sha256: a.sha256.clone(),
        })
        .collect();
    let origem = &registro.p.ajustes.origem_publica;
    let modelo = modelos::pedido_enviado(&modelos::PedidoEnviado {
        para: &ator.conta.email,
        nome: &ator.conta.nome,
        numero_ns: &pedido.numero_ns,
        protocolo: &pedido.protocolo,
        cliente: &pedido.cliente_nome,
        ciclo: recibo.dados.ciclo,
        codigo: &recibo.dados.codigo,
        enviado_em: recibo.dados.enviado_em,
        arquivos: &arquivos,
        endereco: &format!("{origem}/pedidos/{}", pedido.id),
        verificacao: &format!("{origem}/verificar/{}", recibo.dados.codigo),
    });
    registro
        .avisar(
            (ator.id(), Some(pedido.id)),
            TipoEvento::PedidoEnviado,
            modelo,
        )
        .await
}
