//! Whose cookie it is, on every request.

use banco::sessoes;
use chrono::Duration;
use dominio::ids::SessaoId;

use super::{INATIVIDADE, csrf, hash, vista};
use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// A live session.
#[derive(Debug, Clone)]
pub struct Reconhecida {
    /// Who acts.
    pub ator: Ator,
    /// Its id.
    pub id: SessaoId,
    /// What `X-CSRF-Token` must say.
    pub csrf: String,
    /// Description for `GET /sessao`.
    pub sessao: contrato::sessao::Sessao,
}

/// The session of a cookie, if it is alive (R-ACE-3: 60 minutes idle, 12 hours in all). `atividade` says whether this
/// request counts as activity; it is written at most once a minute.
pub async fn reconhecer(
    p: &Plataforma,
    segredo: &str,
    atividade: bool,
    requisicao: &str,
) -> Result<Option<Reconhecida>, Falha> {
    let c = p.banco.leitura();
    let agora = p.agora_seguro();
    let Some((sessao, conta)) = sessoes::por_segredo(c, hash(segredo)).await? else {
        return Ok(None);
    };
    let parada = agora - sessao.ultima_atividade_em;
    let acabou =
        sessao.encerrada_em.is_some() || agora >= sessao.expira_em || parada >= INATIVIDADE;
    if acabou || !conta.ativa {
        return Ok(None);
    }
    if atividade && parada >= Duration::minutes(1) {
        let tx = p.banco.iniciar().await?;
        sessoes::tocar(&*tx, sessao.id, agora).await?;
        tx.commit().await?;
    }
    Ok(Some(Reconhecida {
        id: sessao.id,
        csrf: csrf(p.banco.cofre(), segredo),
        sessao: vista(p, &conta, segredo, sessao.expira_em),
        ator: Ator {
            conta,
            requisicao: requisicao.to_owned(),
        },
    }))
}
