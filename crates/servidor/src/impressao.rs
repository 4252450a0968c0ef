//! Documents are composed off the async threads, and only so many at a time: one takes a whole core.

use std::sync::Arc;

use casos::VagasPorConta;
use documentos::FalhaPdf;
use dominio::ids::ContaId;
use tokio::sync::Semaphore;

use crate::erro::Recusa;

/// The places where documents are composed: one for each core, and one for each account.
#[derive(Debug)]
pub(crate) struct Impressora {
    lugares: Arc<Semaphore>,
    vagas: VagasPorConta,
}

impl Impressora {
    /// Every place free.
    pub(crate) fn nova() -> Self {
        let nucleos = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            lugares: Arc::new(Semaphore::new(nucleos)),
            vagas: VagasPorConta::novas(1),
        }
    }

    /// Waits for a place and composes, one document of an account at a time.
    pub(crate) async fn compor(
        &self,
        conta: ContaId,
        obra: impl FnOnce() -> Result<Vec<u8>, FalhaPdf> + Send + 'static,
    ) -> Result<Vec<u8>, Recusa> {
        let vaga = self.vagas.tomar(conta).await;
        let lugar = Arc::clone(&self.lugares)
            .acquire_owned()
            .await
            .map_err(Recusa::interna)?;
        tokio::task::spawn_blocking(move || {
            // Held to the end, even when the caller has gone away: the core is busy all the same.
            let _lugar = (lugar, vaga);
            obra()
        })
        .await
        .map_err(Recusa::interna)?
        .map_err(Recusa::interna)
    }
}
