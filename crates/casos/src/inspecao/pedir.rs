//! Asking for the avisos, in the transaction of the versão.

use banco::{Transacao, tarefas};
use chrono::{DateTime, Utc};
use dominio::ids::{TarefaId, VersaoId};
use serde_json::json;

use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::tarefas::AVISAR_VERSAO;

/// Queues the look into a new versão.
pub(crate) async fn pedir(
    p: &Plataforma,
    tx: &Transacao,
    versao: VersaoId,
    agora: DateTime<Utc>,
) -> Result<(), Falha> {
    tarefas::agendar(
        &**tx,
        TarefaId(p.novo_id()?),
        (AVISAR_VERSAO, &format!("{AVISAR_VERSAO}:{versao}")),
        json!({ "versao": versao }),
        agora,
        agora,
    )
    .await?;
    Ok(())
}
