//! Asking for the scan, in the transaction of the versão.

use banco::{Transacao, conferencias, tarefas};
use chrono::{DateTime, Utc};
use dominio::ids::{TarefaId, VersaoId};
use serde_json::json;

use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::tarefas::CONFERIR_VERSAO;

/// Marks a new versão as pending and queues its scan; without a scanner nothing happens.
pub(crate) async fn pedir(
    p: &Plataforma,
    tx: &Transacao,
    versao: VersaoId,
    recebida_em: DateTime<Utc>,
) -> Result<(), Falha> {
    if p.ajustes.antivirus.is_none() {
        return Ok(());
    }
    conferencias::pedir(&**tx, versao, recebida_em).await?;
    tarefas::agendar(
        &**tx,
        TarefaId(p.novo_id()?),
        (CONFERIR_VERSAO, &format!("{CONFERIR_VERSAO}:{versao}")),
        json!({ "versao": versao }),
        recebida_em,
        recebida_em,
    )
    .await?;
    Ok(())
}
