//! One round of the relay: lease, do, mark. Safe with any number of replicas, at any lateness.

use std::panic::AssertUnwindSafe;

use banco::notas;
use banco::tarefas::{self, Faixa, Tarefa};
use chrono::Duration;
use dominio::ids::NotaId;
use futures_util::FutureExt as _;
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::{
    AVISAR_VERSAO, CONFERIR_VERSAO, DEVOLVER_ANALISE, ENTREGAR_MENSAGEM, LENTAS, PROCESSAR_WEBHOOK,
    VENCER_JANELA, correio,
};
use crate::analise::devolver_sozinha;
use crate::conferencia::{self, DaVersao};
use crate::falha::Falha;
use crate::inspecao;
use crate::notas::vencer;
use crate::plataforma::Plataforma;
use crate::webhooks;

/// How long a unit may take before another replica may try it.
/// Longer than the longest of them, one SMTP conversation.
const ARRENDAMENTO: Duration = Duration::seconds(120);
/// Waits between attempts; after the last one the unit is declared dead and listed.
const ESPERAS_S: [i64; 9] = [5, 30, 120, 600, 1800, 7200, 21_600, 43_200, 86_400];

/// Longest wait for the scanner: who sent the file and who reads it wait with it.
const ESPERA_DA_CONFERENCIA_S: i64 = 120;

/// Does every unit that is due and quick, one after the other; how many were done.
pub async fn executar_pendentes(p: &Plataforma) -> Result<u64, Falha> {
    executar(p, Faixa::Menos(LENTAS)).await
}

/// The same of those that wait long for something outside.
pub async fn executar_lentas(p: &Plataforma) -> Result<u64, Falha> {
    executar(p, Faixa::So(LENTAS)).await
}

async fn executar(p: &Plataforma, faixa: Faixa<'_>) -> Result<u64, Falha> {
    let mut feitas = 0;
    loop {
        let agora = p.agora();
        let tx = p.banco.iniciar().await?;
        let arrendada = tarefas::arrendar(&*tx, faixa, agora, agora + ARRENDAMENTO).await?;
        tx.commit().await?;
        let Some(tarefa) = arrendada else {
            return Ok(feitas);
        };
        let resultado = sem_panico(Box::pin(fazer(p, &tarefa))).await;
        let tx = p.banco.iniciar().await?;
        match resultado {
            Ok(()) => {
                tarefas::concluir(&*tx, tarefa.id, p.agora()).await?;
                feitas += 1;
            }
            Err(insucesso) => adiar(p, &tx, &tarefa, &insucesso).await?,
        }
        tx.commit().await?;
    }
}

/// A unit that panics has failed like any other: the round goes on, and the attempt counts.
async fn sem_panico(obra: impl Future<Output = Result<(), Insucesso>>) -> Result<(), Insucesso> {
    let feito = AssertUnwindSafe(obra).catch_unwind().await;
    feito.unwrap_or_else(|_| Err(Falha::Interna("a tarefa entrou em pânico".to_owned()).into()))
}

/// Why a unit was not done, and whether trying again can help.
#[derive(Debug)]
pub(super) struct Insucesso {
    pub(super) falha: Falha,
    pub(super) definitivo: bool,
}

impl<F: Into<Falha>> From<F> for Insucesso {
    fn from(falha: F) -> Self {
        Self {
            falha: falha.into(),
            definitivo: false,
        }
    }
}

async fn adiar(
    p: &Plataforma,
    tx: &banco::Transacao,
    tarefa: &Tarefa,
    Insucesso { falha, definitivo }: &Insucesso,
) -> Result<(), Falha> {
    let agora = p.agora();
    let espera = espera(tarefa).filter(|_| !definitivo);
    let proxima = espera.map(|s| agora + Duration::seconds(s));
    tracing::warn!(tarefa = %tarefa.id, tipo = tarefa.tipo, erro = %falha, morta = proxima.is_none(), "tarefa falhou");
    tarefas::falhar(&**tx, tarefa.id, &falha.to_string(), agora, proxima).await?;
    Ok(())
}

/// Seconds until the next attempt; a scan is never given up (5.1 item 7).
fn espera(tarefa: &Tarefa) -> Option<i64> {
    let feitas = usize::try_from(tarefa.tentativas).unwrap_or(usize::MAX);
    let espera = ESPERAS_S.get(feitas.saturating_sub(1)).copied();
    if tarefa.tipo == CONFERIR_VERSAO {
        let espera = espera.unwrap_or(ESPERA_DA_CONFERENCIA_S);
        return Some(espera.min(ESPERA_DA_CONFERENCIA_S));
    }
    espera
}

#[derive(Deserialize)]
struct DeMensagem {
    mensagem: Uuid,
}

#[derive(Deserialize)]
struct DeWebhook {
    webhook: String,
}

#[derive(Deserialize)]
struct DeNota {
    nota: NotaId,
}

fn dados<T: for<'de> Deserialize<'de>>(valor: &Value) -> Result<T, Falha> {
    Ok(T::deserialize(valor)?)
}

async fn fazer(p: &Plataforma, tarefa: &Tarefa) -> Result<(), Insucesso> {
    match tarefa.tipo.as_str() {
        ENTREGAR_MENSAGEM => {
            correio::entregar(p, dados::<DeMensagem>(&tarefa.dados)?.mensagem).await
        }
        PROCESSAR_WEBHOOK => {
            Ok(webhooks::processar(p, &dados::<DeWebhook>(&tarefa.dados)?.webhook).await?)
        }
        CONFERIR_VERSAO => {
            Ok(conferencia::conferir(p, dados::<DaVersao>(&tarefa.dados)?.versao).await?)
        }
        AVISAR_VERSAO => Ok(inspecao::avisar(p, dados::<DaVersao>(&tarefa.dados)?.versao).await?),
        DEVOLVER_ANALISE => {
            Ok(devolver_sozinha::devolver_sozinha(p, &dados(&tarefa.dados)?).await?)
        }
        VENCER_JANELA => {
            let tx = p.banco.iniciar().await?;
            let id = dados::<DeNota>(&tarefa.dados)?.nota;
            if let Some(nota) = notas::por_id_para_mudar(&*tx, p.banco.cofre(), id).await? {
                vencer::vencer(p, &tx, &nota).await?;
            }
            tx.commit().await?;
            Ok(())
        }
        outro => {
            let falha = Falha::Interna(format!("tarefa de tipo desconhecido: {outro}"));
            Err(falha.into())
        }
    }
}
