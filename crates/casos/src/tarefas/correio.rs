//! E-mails: one delivery attempt, and the embedded mailbox.

use banco::mensagens::{self, Mensagem};
use correio::Mensagem as Modelo;
use uuid::Uuid;

use super::executar::Insucesso;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Delivers one e-mail, unless it was delivered already.
pub(super) async fn entregar(p: &Plataforma, id: Uuid) -> Result<(), Insucesso> {
    let Some(m) = mensagens::por_id(p.banco.leitura(), id)
        .await?
        .filter(|m| m.entregue_em.is_none())
    else {
        return Ok(());
    };
    let modelo = Modelo {
        para: m.para,
        assunto: m.assunto,
        texto: m.texto,
        html: m.html,
    };
    correio::entregar(&p.transporte, &modelo, &id.to_string(), m.criada_em)
        .await
        .map_err(|e| Insucesso {
            definitivo: !e.temporaria,
            falha: Falha::Interna(e.to_string()),
        })?;
    let tx = p.banco.iniciar().await?;
    mensagens::entregue(&*tx, id, p.agora()).await?;
    tx.commit().await?;
    Ok(())
}

/// The last e-mails, newest first, for `/dev/correio`.
pub async fn ultimas_mensagens(p: &Plataforma, limite: u64) -> Result<Vec<Mensagem>, Falha> {
    Ok(mensagens::ultimas(p.banco.leitura(), limite).await?)
}

/// One e-mail, for `/dev/correio`.
pub async fn ler_mensagem(p: &Plataforma, id: Uuid) -> Result<Option<Mensagem>, Falha> {
    Ok(mensagens::por_id(p.banco.leitura(), id).await?)
}
