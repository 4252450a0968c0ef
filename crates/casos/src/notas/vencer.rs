//! The window closes by itself (R-NS-3): the NS, and every rascunho or reanálise of it whose own window has ended.

use banco::notas::{self, Nota};
use banco::pedidos::{self, Mudanca, Pedido};
use banco::{Transacao, contas, tarefas};
use chrono::{DateTime, Utc};
use correio::modelos;
use dominio::historico::{TipoAcontecimento, TipoEvento};
use dominio::ids::{NotaId, TarefaId};
use dominio::nota::{EventoNs, transicao_ns};
use dominio::situacao::{Acao, transicao};
use dominio::tipo::Situacao;
use serde_json::json;

use super::responsavel::responsavel_sem_pedido;
use crate::acesso::{alvo, circunstancia};
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::tarefas::{FOLGA_DO_VENCIMENTO, VENCER_JANELA};

/// Applies every lapse that is due; doing it twice, or late, changes nothing more.
pub(crate) async fn vencer(p: &Plataforma, tx: &Transacao, nota: &Nota) -> Result<(), Falha> {
    let agora = p.agora();
    let registro = Registro {
        p,
        tx,
        autor: Autor::Relogio,
        agora,
    };
    let pedidos = pedidos::da_nota_para_mudar(&**tx, nota.id).await?;
    let evento = if pedidos.iter().any(|pedido| pedido.ciclo > 0) {
        EventoNs::ReanaliseVencidaJaEnviada
    } else {
        EventoNs::JanelaVencida
    };
    if !nota.janela.aberta(agora)
        && let Ok(para) = transicao_ns(nota.situacao, evento, nota.tipo)
        && notas::transitar(&**tx, nota.id, nota.situacao, para, None).await?
    {
        registro
            .acontecer(
                (nota.id, None),
                TipoAcontecimento::JanelaVencida,
                Detalhe::default(),
            )
            .await?;
        registro
            .auditar("ns.vencer", "nota", &nota.id.to_string())
            .await?;
        avisar_sem_pedido(&registro, nota).await?;
    }
    for pedido in pedidos {
        if let Ok(para) = transicao(
            pedido.situacao,
            Acao::JanelaVencida,
            &circunstancia(&pedido, agora),
        ) {
            vencer_pedido(&registro, &pedido, para, agora).await?;
        }
    }
    Ok(())
}

/// Has the lapse of a window looked at just after its end.
pub(super) async fn agendar_vencimento(
    p: &Plataforma,
    tx: &Transacao,
    (nota, fim): (NotaId, DateTime<Utc>),
    agora: DateTime<Utc>,
) -> Result<(), Falha> {
    let chave = format!("{VENCER_JANELA}:{nota}:{}", fim.timestamp());
    let dados = json!({ "nota": nota });
    tarefas::agendar(
        &**tx,
        TarefaId(p.novo_id()?),
        (VENCER_JANELA, &chave),
        dados,
        agora,
        fim + FOLGA_DO_VENCIMENTO,
    )
    .await?;
    Ok(())
}

/// The RT that the NS names and who never opened it learns of the lapse too (R-NS-3).
async fn avisar_sem_pedido(registro: &Registro<'_>, nota: &Nota) -> Result<(), Falha> {
    let Some(rt) = responsavel_sem_pedido(registro, nota).await? else {
        return Ok(());
    };
    let modelo = modelos::janela_vencida(&modelos::JanelaVencida {
        para: &rt.email,
        nome: &rt.nome,
        numero_ns: &nota.numero,
        protocolo: &nota.protocolo,
        cliente: &nota.cliente_nome,
        tipo: nota.tipo,
        fim: nota.janela.fim,
        endereco: &format!("{}/", registro.p.ajustes.origem_publica),
    });
    registro
        .avisar((rt.id, None), TipoEvento::PrazoVencido, modelo)
        .await
}

async fn vencer_pedido(
    registro: &Registro<'_>,
    pedido: &Pedido,
    para: Situacao,
    agora: DateTime<Utc>,
) -> Result<(), Falha> {
    let mudanca = Mudanca {
        para: Some(para),
        por_decurso: Some(pedido.ciclo == 0),
        anterior: Some(None),
        ..Mudanca::default()
    };
    if !pedidos::transitar(
        &**registro.tx,
        alvo(pedido),
        Acao::JanelaVencida,
        &mudanca,
        agora,
    )
    .await?
    {
        return Ok(());
    }
    let detalhe = Detalhe {
        mudanca: Some((pedido.situacao, para)),
        ..Detalhe::default()
    };
    registro
        .acontecer(
            (pedido.nota, Some(pedido.id)),
            TipoAcontecimento::JanelaVencida,
            detalhe,
        )
        .await?;
    registro
        .emitir(
            TipoEvento::PrazoVencido,
            (pedido.rt, pedido.id, pedido.versao + 1),
        )
        .await?;
    registro
        .auditar("pedido.vencer", "pedido", &pedido.id.to_string())
        .await?;
    let Some(rt) = contas::por_id(&**registro.tx, pedido.rt).await? else {
        return Ok(());
    };
    let modelo = modelos::janela_vencida(&modelos::JanelaVencida {
        para: &rt.email,
        nome: &rt.nome,
        numero_ns: &pedido.numero_ns,
        protocolo: &pedido.protocolo,
        cliente: &pedido.cliente_nome,
        tipo: pedido.tipo,
        fim: pedido.janela.fim,
        endereco: &format!(
            "{}/pedidos/{}",
            registro.p.ajustes.origem_publica, pedido.id
        ),
    });
    registro
        .avisar((rt.id, Some(pedido.id)), TipoEvento::PrazoVencido, modelo)
        .await
}
