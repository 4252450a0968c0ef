//! `apr acervo verificar`: every object, now.

use banco::rondas;
use chrono::Duration;
use dominio::ids::VersaoId;
use futures_util::{StreamExt, TryStreamExt};

use super::orfaos::sem_linha;
use super::ronda::provar;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Versões read from the database at a time.
const LOTE: u64 = 500;

/// What a whole walk found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Laudo {
    /// Versões walked.
    pub versoes: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Those whose object is damaged or gone, in the order of their ids.
    pub danificadas: Vec<VersaoId>,
    /// Objects that no row names and that the collector will take.
    pub orfaos: u64,
}

/// Proves every object and counts the orphans; nothing is removed.
pub async fn verificar(p: &Plataforma) -> Result<Laudo, Falha> {
    let mut laudo = Laudo::default();
    let mut lugar = None;
    loop {
        let lote = rondas::depois_de(p.banco.leitura(), lugar, LOTE).await?;
        let Some(ultima) = lote.last() else { break };
        lugar = Some(ultima.versao);
        for guardada in &lote {
            laudo.versoes += 1;
            laudo.bytes += guardada.tamanho;
            if !provar(p, guardada).await? {
                laudo.danificadas.push(guardada.versao);
            }
        }
    }
    let limite = p.agora_seguro() - Duration::hours(24);
    let mut lotes = std::pin::pin!(p.acervo.objetos_antigos(limite).try_chunks(500));
    while let Some(lote) = lotes.next().await {
        let orfaos = sem_linha(p, lote.map_err(|corte| corte.1)?).await?;
        laudo.orfaos += orfaos.len() as u64;
    }
    Ok(laudo)
}
