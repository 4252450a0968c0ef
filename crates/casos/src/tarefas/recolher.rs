//! The collector: no input, idempotent, periodic. What nobody can need any more goes away.
//! All ages are of the *segurança* clock (R-PRZ-4).

use banco::{idempotencia, sessoes, uploads};
use chrono::{DateTime, Duration, Utc};

use crate::falha::Falha;
use crate::guarda;
use crate::plataforma::Plataforma;
use crate::uploads::limpar;

/// Uploads looked at together.
const LOTE: u64 = 200;
/// Objects asked about in one query.
const OBJETOS: usize = 500;

/// Idempotency keys after 7 days, sessions a day after their end, uploads at their end (24 hours after the last piece),
/// staging files, pieces without an upload and orphans after 24 hours.
pub async fn recolher(p: &Plataforma) -> Result<(), Falha> {
    let agora = p.agora_seguro();
    let velho = agora - guarda::CARENCIA;
    // What fails in one must not keep the others from their hour.
    let passos = [
        recolher_linhas(p, agora).await,
        recolher_uploads(p, agora).await,
        p.acervo
            .recolher_preparos(velho)
            .await
            .map(drop)
            .map_err(Falha::from),
        recolher_pedacos(p, velho).await,
        guarda::recolher_orfaos(p).await.map(drop),
    ];
    for falha in passos.iter().filter_map(|passo| passo.as_ref().err()) {
        tracing::warn!(%falha, "um passo do recolhimento falhou");
    }
    passos.into_iter().collect()
}

async fn recolher_linhas(p: &Plataforma, agora: DateTime<Utc>) -> Result<(), Falha> {
    let tx = p.banco.iniciar().await?;
    idempotencia::recolher(&*tx, agora - Duration::days(7)).await?;
    sessoes::recolher(&*tx, agora - Duration::days(1)).await?;
    tx.commit().await?;
    Ok(())
}

/// Row first, objects second: a crash leaves objects without a row, which the next round finds.
async fn recolher_uploads(p: &Plataforma, agora: DateTime<Utc>) -> Result<(), Falha> {
    loop {
        let vencidos = uploads::vencidos(p.banco.leitura(), agora, LOTE).await?;
        for id in &vencidos {
            let tx = p.banco.iniciar().await?;
            let pedacos = uploads::pedacos(&*tx, *id).await?;
            let removido = uploads::remover_vencido(&*tx, *id, agora).await?;
            tx.commit().await?;
            if removido {
                limpar(p, *id, &pedacos).await;
            }
        }
        if (vencidos.len() as u64) < LOTE {
            return Ok(());
        }
    }
}

/// Pieces that no row speaks of: of a crash, or of a writer that lost the race.
async fn recolher_pedacos(p: &Plataforma, antes: DateTime<Utc>) -> Result<(), Falha> {
    let velhos = p.acervo.pedacos_velhos(antes).await?;
    for lote in velhos.chunks(OBJETOS) {
        let ids: Vec<_> = lote.iter().map(|pedaco| pedaco.id).collect();
        let em_uso = uploads::em_uso(p.banco.leitura(), &ids).await?;
        let sobras: Vec<_> = lote
            .iter()
            .copied()
            .filter(|pedaco| !em_uso.contains(&pedaco.id))
            .collect();
        p.acervo.apagar_pedacos(&sobras).await?;
    }
    Ok(())
}
