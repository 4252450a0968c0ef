//! Documents are composed off the async threads, and only so many at a time: one takes a whole core.

use std::sync::Arc;

use documentos::FalhaPdf;
use tokio::sync::Semaphore;

use crate::erro::Recusa;

/// The places where documents are composed.
#[derive(Debug)]
pub(crate) struct Impressora(Arc<Semaphore>);

impl Impressora {
    /// One place for each core.
    pub(crate) fn nova() -> Self {
        let nucleos = std::thread::available_parallelism().map_or(1, usize::from);
        Self(Arc::new(Semaphore::new(nucleos)))
    }

    /// Waits for a place and composes.
    pub(crate) async fn compor(
        &self,
        obra: impl FnOnce() -> Result<Vec<u8>, FalhaPdf> + Send + 'static,
    ) -> Result<Vec<u8>, Recusa> {
        let lugar = Arc::clone(&self.0)
            .acquire_owned()
            .await
            .map_err(Recusa::interna)?;
        tokio::task::spawn_blocking(move || {
            // Held to the end, even when the caller has gone away: the core is busy all the same.
            let _lugar = lugar;
            obra()
        })
        .await
        .map_err(Recusa::interna)?
        .map_err(Recusa::interna)
    }
}
