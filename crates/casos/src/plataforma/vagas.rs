//! What takes a whole core is done for one account so many at a time, so that nobody waits behind one who sends much.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use dominio::ids::ContaId;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Places of each account.
#[derive(Debug)]
pub struct VagasPorConta {
    cada: usize,
    contas: Mutex<HashMap<ContaId, Arc<Semaphore>>>,
}

impl VagasPorConta {
    /// `cada` places for every account, one at least.
    #[must_use]
    pub fn novas(cada: usize) -> Self {
        Self {
            cada: cada.max(1),
            contas: Mutex::default(),
        }
    }

    /// Waits for a place of this account; held until the answer is dropped.
    pub async fn tomar(&self, conta: ContaId) -> Option<OwnedSemaphorePermit> {
        let vagas = {
            let mut contas = self.contas.lock().unwrap_or_else(PoisonError::into_inner);
            // Who holds or awaits a place holds the semaphore too: those held here alone are of nobody any more.
            contas.retain(|_, vagas| Arc::strong_count(vagas) > 1);
            let novas = || Arc::new(Semaphore::new(self.cada));
            Arc::clone(contas.entry(conta).or_insert_with(novas))
        };
        vagas.acquire_owned().await.ok()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[tokio::test]
    async fn quem_enche_as_suas_vagas_nao_tira_as_dos_outros() {
        let vagas = VagasPorConta::novas(1);
        let conta = |n| ContaId(Uuid::from_u128(n));
        let minha = vagas.tomar(conta(1)).await.unwrap();
        assert!(vagas.tomar(conta(2)).await.is_some());
        let outra = vagas.tomar(conta(1));
        let mut outra = std::pin::pin!(outra);
        assert!(futures_util::poll!(&mut outra).is_pending());
        drop(minha);
        assert!(outra.await.is_some());
    }
}
