//! One writer of each upload at a time, within a process.
//!
//! A link that fell silently looks alive to the server for a while. Whoever comes next for the same upload (to ask its
//! offset, or to go on) is therefore believed: the writer in course keeps what it has and gives way. Between replicas
//! the guarded UPDATE of `banco::uploads` decides.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use dominio::ids::UploadId;
use tokio::sync::{OwnedMutexGuard, watch};

type Lugares = HashMap<UploadId, Arc<Lugar>>;

/// The uploads that somebody writes or wants to write.
#[derive(Debug, Default)]
pub(crate) struct Vezes(Arc<Mutex<Lugares>>);

#[derive(Debug, Default)]
struct Lugar {
    trava: Arc<tokio::sync::Mutex<()>>,
    esperando: watch::Sender<usize>,
}

/// The right to write one upload, until dropped.
#[derive(Debug)]
pub(super) struct Vez {
    _trava: OwnedMutexGuard<()>,
    lugar: Ocupacao,
}

/// Keeps the place of an upload in the table while anybody is there.
#[derive(Debug)]
struct Ocupacao {
    id: UploadId,
    lugar: Option<Arc<Lugar>>,
    lugares: Arc<Mutex<Lugares>>,
}

impl Vezes {
    /// Waits for the turn at most `paciencia`, after asking whoever has it to give way.
    pub(super) async fn tomar(&self, id: UploadId, paciencia: Duration) -> Option<Vez> {
        let lugar = Arc::clone(trancar(&self.0).entry(id).or_default());
        let trava = Arc::clone(&lugar.trava);
        let ocupacao = Ocupacao {
            id,
            lugar: Some(Arc::clone(&lugar)),
            lugares: Arc::clone(&self.0),
        };
        let espera = Espera::nova(&lugar);
        let trava = tokio::time::timeout(paciencia, trava.lock_owned()).await;
        drop(espera);
        Some(Vez {
            _trava: trava.ok()?,
            lugar: ocupacao,
        })
    }
}

impl Vez {
    /// Resolves when somebody else waits for this turn.
    pub(super) async fn pedida(&self) {
        if let Some(lugar) = &self.lugar.lugar {
            // The sender is in the place itself, so it does not go away before us.
            let _ = lugar.esperando.subscribe().wait_for(|n| *n > 0).await;
        }
    }
}

impl Drop for Ocupacao {
    fn drop(&mut self) {
        let mut lugares = trancar(&self.lugares);
        self.lugar = None;
        if lugares
            .get(&self.id)
            .is_some_and(|lugar| Arc::strong_count(lugar) == 1)
        {
            lugares.remove(&self.id);
        }
    }
}

/// Counts one who waits, also when it gives up.
struct Espera<'a>(&'a Lugar);

impl<'a> Espera<'a> {
    fn nova(lugar: &'a Lugar) -> Self {
        lugar.esperando.send_modify(|n| *n += 1);
        Self(lugar)
    }
}

impl Drop for Espera<'_> {
    fn drop(&mut self) {
        self.0.esperando.send_modify(|n| *n -= 1);
    }
}

fn trancar(lugares: &Mutex<Lugares>) -> MutexGuard<'_, Lugares> {
    lugares.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const ID: UploadId = UploadId(Uuid::from_u128(1));
    const LOGO: Duration = Duration::from_secs(5);

    #[tokio::test]
    async fn quem_chega_depois_pede_a_vez_e_a_recebe_quando_o_outro_cede() {
        let vezes = Arc::new(Vezes::default());
        let primeira = vezes.tomar(ID, LOGO).await.unwrap();
        assert!(futures_util::poll!(Box::pin(primeira.pedida())).is_pending());
        let dela = Arc::clone(&vezes);
        let segunda = tokio::spawn(async move { dela.tomar(ID, LOGO).await.is_some() });
        primeira.pedida().await;
        drop(primeira);
        assert!(segunda.await.unwrap());
        assert!(trancar(&vezes.0).is_empty(), "nada fica na tabela");
    }

    #[tokio::test(start_paused = true)]
    async fn quem_nao_cede_e_esperado_so_um_tempo_e_outro_upload_nao_espera() {
        let vezes = Vezes::default();
        let _primeira = vezes.tomar(ID, LOGO).await.unwrap();
        assert!(vezes.tomar(ID, LOGO).await.is_none());
        let outro = UploadId(Uuid::from_u128(2));
        assert!(vezes.tomar(outro, Duration::ZERO).await.is_some());
    }
}
