//! The collector of orphans: objects that no row names, 24 h after they were made (2.4, D08).

use acervo::ObjetoDeVersao;
use banco::rondas;
use chrono::Duration;
use dominio::ids::VersaoId;
use futures_util::{StreamExt, TryStreamExt};

use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Younger than this, an object may still get its row.
pub(crate) const CARENCIA: Duration = Duration::hours(24);
/// Objects asked about in one query.
pub(crate) const LOTE: usize = 500;
/// Crashes leave a handful. More orphans than these, and than a tenth of the objects, mean another thing: a database
/// restored from an old copy, or a store that belongs to another installation.
const PLAUSIVEIS: usize = 100;

/// Removes orphans and what crashes left half written; how many objects of versões went.
pub async fn recolher_orfaos(p: &Plataforma) -> Result<usize, Falha> {
    let limite = p.agora_seguro() - CARENCIA;
    p.acervo.recolher_inacabados(limite).await?;
    let mut lotes = std::pin::pin!(p.acervo.objetos_antigos(limite).try_chunks(LOTE));
    let (mut vistos, mut orfaos) = (0, Vec::new());
    while let Some(lote) = lotes.next().await {
        let lote = lote.map_err(|corte| corte.1)?;
        vistos += lote.len();
        orfaos.extend(sem_linha(p, lote).await?);
    }
    if orfaos.len() > PLAUSIVEIS.max(vistos / 10) {
        return Err(Falha::Interna(format!(
            "{} de {vistos} objetos não têm registro neste banco; nada foi removido. \
             Confira se o banco e o acervo são da mesma instalação",
            orfaos.len()
        )));
    }
    for orfao in &orfaos {
        tracing::info!(versao = %orfao.versao, "objeto órfão recolhido");
        p.acervo.remover_orfao(*orfao).await?;
    }
    Ok(orfaos.len())
}

/// Those of the objects that no row names. The rows are asked after the store was listed: a row that came meanwhile counts.
pub(super) async fn sem_linha(
    p: &Plataforma,
    lote: Vec<ObjetoDeVersao>,
) -> Result<Vec<ObjetoDeVersao>, Falha> {
    let ids: Vec<VersaoId> = lote.iter().map(|objeto| objeto.versao).collect();
    let vivos = rondas::existentes(p.banco.leitura(), &ids).await?;
    Ok(lote
        .into_iter()
        .filter(|objeto| !vivos.contains(&objeto.versao))
        .collect())
}
