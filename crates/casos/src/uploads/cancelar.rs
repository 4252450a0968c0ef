//! Giving an upload up before it is complete (tus termination).

use std::time::Duration;

use banco::{FalhaBanco, Transacao, uploads};
use dominio::ids::UploadId;

use super::objeto;
use crate::ator::Ator;
use crate::execucao::executar_sem_chave;
use crate::falha::Falha;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};

/// How long a writer in course is waited for.
const PACIENCIA: Duration = Duration::from_secs(30);

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum CancelarErro {
    /// Unknown, or someone else's.
    #[error("upload não encontrado")]
    NaoEncontrado,
    /// It is a versão already, and nothing is ever removed.
    #[error("o upload já virou uma versão")]
    Concluido,
    /// Its last byte is being judged.
    #[error("o upload está sendo concluído")]
    Ocupado,
    /// The machine failed.
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for CancelarErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Forgets an upload and its bytes.
pub async fn cancelar(p: &Plataforma, ator: &Ator, id: UploadId) -> Result<(), CancelarErro> {
    let achado = uploads::por_id(p.banco.leitura(), ator.id(), id).await?;
    achado.ok_or(CancelarErro::NaoEncontrado)?;
    let vez = p.vezes.tomar(id, PACIENCIA).await;
    let _vez = vez.ok_or(CancelarErro::Ocupado)?;
    let pedacos = executar_sem_chave(p, async |tx: &Transacao| {
        let upload = uploads::por_id(tx, ator.id(), id).await?;
        let upload = upload.ok_or(CancelarErro::NaoEncontrado)?;
        if upload.versao.is_some() {
            return Err(CancelarErro::Concluido);
        }
        // Another replica may have made it a versão since it was read.
        esquecer::<CancelarErro>(p, tx, ator, id, "upload.cancelar")
            .await?
            .ok_or(CancelarErro::Concluido)
    })
    .await?;
    limpar(p, id, &pedacos).await;
    Ok(())
}

/// Removes the row and says which objects go with it, once this is committed; `None` when it is a versão by now.
pub(super) async fn esquecer<E: From<FalhaBanco>>(
    p: &Plataforma,
    tx: &Transacao,
    ator: &Ator,
    id: UploadId,
    acao: &str,
) -> Result<Option<Vec<uploads::Pedaco>>, E> {
    let pedacos = uploads::pedacos(tx, id).await?;
    if !uploads::remover(tx, id).await? {
        return Ok(None);
    }
    let registro = Registro {
        p,
        tx,
        autor: Autor::Pessoa(ator),
        agora: p.agora(),
    };
    registro.auditar(acao, "upload", &id.to_string()).await?;
    Ok(Some(pedacos))
}

/// Deletes the objects of pieces that no row speaks of any more; what fails now the collector takes later.
pub(crate) async fn limpar(p: &Plataforma, id: UploadId, pedacos: &[uploads::Pedaco]) {
    let objetos: Vec<_> = pedacos.iter().map(|pedaco| objeto(id, pedaco)).collect();
    if let Err(falha) = p.acervo.apagar_pedacos(&objetos).await {
        tracing::warn!(%falha, "pedaços de upload ficam para o coletor");
    }
}
