//! `apr acervo verificar`: every object, now.

use banco::rondas;
use dominio::ids::VersaoId;
use futures_util::{StreamExt, TryStreamExt};

use super::orfaos::{CARENCIA, LOTE as LOTE_DE_ORFAOS, sem_linha};
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
    /// Those of which nobody could tell, because the store or the disk did not answer.
    pub nao_conferidas: Vec<VersaoId>,
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
            match provar(p, guardada).await {
                Ok(true) => {}
                Ok(false) => laudo.danificadas.push(guardada.versao),
                Err(falha) => {
                    tracing::error!(%falha, versao = %guardada.versao, "objeto não conferido");
                    laudo.nao_conferidas.push(guardada.versao);
                }
            }
        }
    }
    let limite = p.agora_seguro() - CARENCIA;
    let mut lotes = std::pin::pin!(p.acervo.objetos_antigos(limite).try_chunks(LOTE_DE_ORFAOS));
    while let Some(lote) = lotes.next().await {
        let orfaos = sem_linha(p, lote.map_err(|corte| corte.1)?).await?;
        laudo.orfaos += orfaos.len() as u64;
    }
    Ok(laudo)
}
