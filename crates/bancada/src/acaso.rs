//! Randomness that repeats itself, for tests that must.

use std::sync::atomic::{AtomicU64, Ordering};

use casos::Falha;
use casos::acaso::Acaso;
use ring::digest::{SHA256, digest};

/// The same seed gives the same bytes in the same order. Never outside tests.
#[derive(Debug)]
pub struct AcasoSemeado {
    semente: u64,
    contador: AtomicU64,
}

impl AcasoSemeado {
    /// From a seed.
    #[must_use]
    pub fn novo(semente: u64) -> Self {
        Self {
            semente,
            contador: AtomicU64::new(0),
        }
    }
}

impl Acaso for AcasoSemeado {
    fn preencher(&self, destino: &mut [u8]) -> Result<(), Falha> {
        for parte in destino.chunks_mut(32) {
            let volta = self.contador.fetch_add(1, Ordering::SeqCst);
            let bloco = digest(
                &SHA256,
                &[self.semente.to_be_bytes(), volta.to_be_bytes()].concat(),
            );
            for (aqui, byte) in parte.iter_mut().zip(bloco.as_ref()) {
                *aqui = *byte;
            }
        }
        Ok(())
    }
}
