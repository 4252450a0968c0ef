//! The scrubber: a little each time, from where the last one stopped, through every versão and again (D09).

use banco::danos;
use banco::rondas::{self, Guardada};
use chrono::Duration;

use super::danos::ler;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// From one turn to the next, over all replicas.
const VEZ: Duration = Duration::minutes(1);
/// Turns in an hour, among which its budget is shared.
const VEZES_POR_HORA: u64 = 60;
/// Versões of one turn, at most.
const LOTE: usize = 100;

/// Proves some objects, at least one, until the budget of this turn is spent; how many were proved.
pub async fn rondar(p: &Plataforma) -> Result<usize, Falha> {
    let agora = p.agora_seguro();
    let por_vez = p.ajustes.ronda_por_hora / VEZES_POR_HORA;
    if por_vez == 0 {
        return Ok(0);
    }
    let tx = p.banco.iniciar().await?;
    let vez = rondas::tomar_a_vez(&*tx, agora, agora - VEZ).await?;
    tx.commit().await?;
    let Some(lugar) = vez else { return Ok(0) };
    let lote = rondas::depois_de(p.banco.leitura(), lugar, LOTE as u64).await?;
    let (mut gastos, mut provadas) = (0, 0);
    for guardada in &lote {
        // What nobody could tell of one must not keep the round from all that come after it.
        if let Err(falha) = provar(p, guardada).await {
            tracing::error!(%falha, versao = %guardada.versao, "objeto não conferido nesta ronda");
        }
        provadas += 1;
        gastos += guardada.tamanho;
        if gastos >= por_vez {
            break;
        }
    }
    // A batch that is short and done to its end was the last of this walk.
    let acabou = provadas == lote.len() && provadas < LOTE;
    let ultima = provadas.checked_sub(1).and_then(|i| lote.get(i));
    let depois_de = ultima.filter(|_| !acabou).map(|g| g.versao);
    let tx = p.banco.iniciar().await?;
    rondas::marcar_lugar(&*tx, depois_de, agora).await?;
    tx.commit().await?;
    Ok(provadas)
}

/// Whether the object of a versão is whole. Damage is written down, and so is its end; `Err` when nobody could tell.
pub(super) async fn provar(p: &Plataforma, g: &Guardada) -> Result<bool, Falha> {
    let lido = ler(p, (g.nota, g.versao), &g.sha256, g.tamanho).await;
    match lido {
        Ok(_) => {
            sanar(p, g).await?;
            Ok(true)
        }
        Err(Falha::Acervo(falha)) if super::danos::dano(&falha).is_some() => Ok(false),
        Err(falha) => Err(falha),
    }
}

/// A versão that was damaged and is whole again was restored.
async fn sanar(p: &Plataforma, g: &Guardada) -> Result<(), Falha> {
    if !danos::aberto(p.banco.leitura(), g.versao).await? {
        return Ok(());
    }
    let tx = p.banco.iniciar().await?;
    if danos::sanar(&*tx, g.versao, p.agora_seguro()).await? {
        tracing::info!(versao = %g.versao, "objeto danificado está inteiro de novo");
    }
    tx.commit().await?;
    Ok(())
}
