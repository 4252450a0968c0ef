//! `ns.cancelada`: the NS and every pedido of it that is not final (1.5).

use banco::notas::{self, Nota};
use banco::pedidos::{self, Mudanca};
use banco::{Transacao, contas};
use correio::modelos;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::nota::{EventoNs, transicao_ns};
use dominio::situacao::Acao;
use dominio::tipo::Situacao;

use super::responsavel::responsavel_sem_pedido;
use super::vencer;
use crate::acesso::{alvo, julgar};
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};

/// Cancels; the code of the refusal when the NS is final already.
pub(crate) async fn cancelar(
    p: &Plataforma,
    tx: &Transacao,
    webhook_id: &str,
    nota: &Nota,
    motivo: &str,
) -> Result<Option<&'static str>, Falha> {
    let agora = p.agora();
    vencer::vencer(p, tx, nota).await?;
    let registro = Registro {
        p,
        tx,
        autor: Autor::Atende(webhook_id),
        agora,
    };
    let de = notas::por_id(&**tx, p.banco.cofre(), nota.id)
        .await?
        .map_or(nota.situacao, |n| n.situacao);
    let recusa = match transicao_ns(de, EventoNs::NsCancelada, nota.tipo) {
        Ok(para) => {
            if notas::transitar(&**tx, nota.id, de, para, None).await? {
                anunciar(&registro, nota, motivo).await?;
            }
            None
        }
        Err(recusa) => Some(recusa.codigo.codigo()),
    };
    for pedido in pedidos::da_nota_para_mudar(&**tx, nota.id).await? {
        let antes = pedido.situacao;
        if julgar(&pedido, Acao::NsCancelada, agora).is_err() {
            continue;
        }
        let mudanca = Mudanca {
            para: Some(Situacao::Cancelado),
            ..Mudanca::default()
        };
        if !pedidos::transitar(&**tx, alvo(&pedido), Acao::NsCancelada, &mudanca, agora).await? {
            continue;
        }
        let detalhe = Detalhe {
            texto: Some(motivo),
            mudanca: Some((antes, Situacao::Cancelado)),
            ..Detalhe::default()
        };
        registro
            .acontecer(
                (nota.id, Some(pedido.id)),
                TipoAcontecimento::Cancelado,
                detalhe,
            )
            .await?;
        registro
            .emitir(
                TipoEvento::PedidoCancelado,
                (pedido.rt, pedido.id, pedido.versao + 1),
            )
            .await?;
        if let Some(rt) = contas::por_id(&**tx, pedido.rt).await? {
            let modelo = modelos::ns_cancelada(&modelos::NsCancelada {
                para: &rt.email,
                nome: &rt.nome,
                numero_ns: &nota.numero,
                protocolo: &nota.protocolo,
                cliente: &nota.cliente_nome,
                motivo,
                endereco: &format!("{}/pedidos/{}", p.ajustes.origem_publica, pedido.id),
            });
            registro
                .avisar(
                    (rt.id, Some(pedido.id)),
                    TipoEvento::PedidoCancelado,
                    modelo,
                )
                .await?;
        }
    }
    registro
        .auditar("ns.cancelada", "nota", &nota.id.to_string())
        .await?;
    Ok(recusa)
}

/// The NS itself: its timeline, and the RT that it names and who has no pedido on it (R-SIT-3).
async fn anunciar(registro: &Registro<'_>, nota: &Nota, motivo: &str) -> Result<(), Falha> {
    let detalhe = Detalhe {
        texto: Some(motivo),
        ..Detalhe::default()
    };
    registro
        .acontecer((nota.id, None), TipoAcontecimento::Cancelado, detalhe)
        .await?;
    let Some(rt) = responsavel_sem_pedido(registro, nota).await? else {
        return Ok(());
    };
    let modelo = modelos::ns_cancelada(&modelos::NsCancelada {
        para: &rt.email,
        nome: &rt.nome,
        numero_ns: &nota.numero,
        protocolo: &nota.protocolo,
        cliente: &nota.cliente_nome,
        motivo,
        endereco: &format!("{}/", registro.p.ajustes.origem_publica),
    });
    registro
        .avisar((rt.id, None), TipoEvento::PedidoCancelado, modelo)
        .await
}
