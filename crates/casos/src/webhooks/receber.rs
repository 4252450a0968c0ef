//! `POST /webhooks/atende`: nothing is acted on before it is stored, nothing is stored before it is verified.

use banco::{FalhaBanco, tarefas, webhooks};
use chrono::{DateTime, Duration};
use contrato::webhook::{Envelope, Recebido};
use correio::assinatura;
use dominio::ids::TarefaId;
use serde_json::json;

use super::processar;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::tarefas::PROCESSAR_WEBHOOK;

/// How far the sender's clock may be from ours.
const TOLERANCIA: Duration = Duration::seconds(300);
/// Most characters of a `webhook-id`.
const MAXIMO_ID: usize = 200;

/// The three headers of Standard Webhooks.
#[derive(Debug, Clone, Copy)]
pub struct Cabecalhos<'a> {
    /// `webhook-id`.
    pub id: &'a str,
    /// `webhook-timestamp`, Unix seconds.
    pub carimbo: &'a str,
    /// `webhook-signature`.
    pub assinatura: &'a str,
}

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum ReceberWebhookErro {
    /// No secret of ours signs it.
    #[error("assinatura inválida")]
    Assinatura,
    /// Older or newer than 300 s.
    #[error("carimbo fora da tolerância")]
    Carimbo,
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for ReceberWebhookErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Verifies, stores and acts. A failure after the storing is retried by the relay; the sender is answered all the same.
pub async fn receber(
    p: &Plataforma,
    h: Cabecalhos<'_>,
    corpo: &[u8],
) -> Result<Recebido, ReceberWebhookErro> {
    let id_serve = !h.id.is_empty() && h.id.len() <= MAXIMO_ID;
    if !id_serve
        || !assinatura::conferir(
            &p.ajustes.segredos_atende,
            h.id,
            h.carimbo,
            corpo,
            h.assinatura,
        )
    {
        return Err(ReceberWebhookErro::Assinatura);
    }
    let agora = p.agora_seguro();
    let carimbo = h
        .carimbo
        .parse()
        .ok()
        .and_then(|s| DateTime::from_timestamp(s, 0));
    if carimbo.is_none_or(|c| (agora - c).abs() > TOLERANCIA) {
        return Err(ReceberWebhookErro::Carimbo);
    }
    // A body that is no envelope is kept too: the sender signed it, somebody must look.
    let tipo = serde_json::from_slice::<Envelope>(corpo).map_or_else(|_| String::new(), |e| e.tipo);
    let tx = p.banco.iniciar().await?;
    let novo = webhooks::inserir(&*tx, p.banco.cofre(), h.id, &tipo, corpo, p.agora()).await?;
    if novo {
        let chave = format!("{PROCESSAR_WEBHOOK}:{}", h.id);
        let tarefa = TarefaId(p.novo_id()?);
        let dados = json!({ "webhook": h.id });
        // Due a little later: normally the lines below have done it by then, and it finds nothing to do.
        let vence = p.agora() + Duration::seconds(5);
        tarefas::agendar(
            &*tx,
            tarefa,
            (PROCESSAR_WEBHOOK, &chave),
            dados,
            p.agora(),
            vence,
        )
        .await?;
    }
    tx.commit().await?;
    if novo && let Err(falha) = processar(p, h.id).await {
        tracing::warn!(webhook = h.id, erro = %falha, "webhook guardado, efeito adiado");
    }
    Ok(Recebido {
        recebido: h.id.to_owned(),
        duplicado: !novo,
    })
}
