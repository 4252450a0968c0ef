//! An analysis nobody finishes goes back to the queue after 5 dias úteis (R-SIT-2).

use banco::pedidos::{self, Mudanca};
use banco::{Escopo, Transacao, tarefas};
use chrono::{DateTime, Utc};
use dominio::calendario::{Feriados, dias_uteis_apos};
use dominio::historico::TipoAcontecimento;
use dominio::ids::{ContaId, PedidoId, TarefaId};
use dominio::situacao::Acao;
use serde::{Deserialize, Serialize};

use crate::acesso::{alvo, julgar};
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Detalhe, Registro};
use crate::tarefas::DEVOLVER_ANALISE;

/// Dias úteis an analyst has before the analysis is released.
const DIAS_UTEIS: u32 = 5;

/// Which claim the task speaks of: a later claim of the same pedido is another one.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Posse {
    pedido: PedidoId,
    analista: ContaId,
    assumido_em: DateTime<Utc>,
}

/// Schedules the release, in the transaction of the claim.
pub(super) async fn agendar(
    p: &Plataforma,
    tx: &Transacao,
    (pedido, analista, assumido_em): (PedidoId, ContaId, DateTime<Utc>),
) -> Result<(), Falha> {
    let vence = dias_uteis_apos(assumido_em, DIAS_UTEIS, &Feriados::default());
    let chave = format!(
        "{DEVOLVER_ANALISE}:{pedido}:{}",
        assumido_em.timestamp_micros()
    );
    let dados = serde_json::to_value(Posse {
        pedido,
        analista,
        assumido_em,
    })?;
    let tarefa = TarefaId(p.novo_id()?);
    tarefas::agendar(
        &**tx,
        tarefa,
        (DEVOLVER_ANALISE, &chave),
        dados,
        assumido_em,
        vence,
    )
    .await?;
    Ok(())
}

/// Releases, if the same claim still stands.
pub(crate) async fn devolver_sozinha(p: &Plataforma, posse: &Posse) -> Result<(), Falha> {
    let tx = p.banco.iniciar().await?;
    let achado = pedidos::ler_para_mudar(&*tx, Escopo::Sistema, posse.pedido).await?;
    let mesma = |analista, em| analista == Some(posse.analista) && em == Some(posse.assumido_em);
    let Some(pedido) = achado.filter(|a| mesma(a.analista, a.assumido_em)) else {
        return Ok(());
    };
    let agora = p.agora();
    if julgar(&pedido, Acao::Devolver, agora).is_err() {
        return Ok(());
    }
    let mudanca = Mudanca {
        analista: Some(None),
        ..Mudanca::default()
    };
    if pedidos::transitar(&*tx, alvo(&pedido), Acao::Devolver, &mudanca, agora).await? {
        let registro = Registro {
            p,
            tx: &tx,
            autor: Autor::Relogio,
            agora,
        };
        let detalhe = Detalhe {
            texto: Some("Passaram 5 dias úteis sem decisão."),
            ..Detalhe::default()
        };
        registro
            .acontecer(
                (pedido.nota, Some(pedido.id)),
                TipoAcontecimento::Devolvido,
                detalhe,
            )
            .await?;
        registro
            .auditar("analise.devolver", "pedido", &pedido.id.to_string())
            .await?;
    }
    tx.commit().await?;
    Ok(())
}
