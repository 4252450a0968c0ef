//! How far an upload has come, and what it became.

use std::time::Duration;

use banco::uploads;
use contrato::upload::Upload as Vista;
use dominio::ids::UploadId;

use super::{expirou, vista};
use crate::ator::Ator;
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// How long a writer in course is waited for; what it has kept by then is true anyway.
const PACIENCIA: Duration = Duration::from_secs(5);

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum LerErro {
    /// Unknown, or someone else's.
    #[error("upload não encontrado")]
    NaoEncontrado,
    /// No piece came for 24 h.
    #[error("o upload expirou")]
    Expirado,
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

/// Reads an upload. Who asks is about to go on: a writer whose link fell keeps what it has and gives way first, so that
/// the offset is the whole truth.
pub async fn ler(p: &Plataforma, ator: &Ator, id: UploadId) -> Result<Vista, LerErro> {
    achar(p, ator, id).await?;
    let vez = p.vezes.tomar(id, PACIENCIA).await;
    let upload = achar(p, ator, id).await;
    drop(vez);
    Ok(vista(&upload?))
}

/// The upload, if it is this account's and has not expired.
pub(super) async fn achar(
    p: &Plataforma,
    ator: &Ator,
    id: UploadId,
) -> Result<uploads::Upload, LerErro> {
    let upload = uploads::por_id(p.banco.leitura(), ator.id(), id)
        .await
        .map_err(Falha::from)?
        .ok_or(LerErro::NaoEncontrado)?;
    if expirou(&upload, p.agora_seguro()) {
        return Err(LerErro::Expirado);
    }
    Ok(upload)
}
