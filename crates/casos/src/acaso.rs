//! The injected source of randomness and of ids (2.5).

use chrono::{DateTime, Utc};
use dominio::codigo::Codigo;
use ring::rand::{SecureRandom, SystemRandom};
use uuid::{Builder, Uuid};

use crate::falha::Falha;

/// A source of unpredictable bytes.
pub trait Acaso: Send + Sync {
    /// Fills `destino`; fails only when the system has no randomness.
    fn preencher(&self, destino: &mut [u8]) -> Result<(), Falha>;
}

/// The operating system's randomness.
#[derive(Debug)]
pub struct AcasoDoSistema(SystemRandom);

impl AcasoDoSistema {
    /// A handle on it.
    #[must_use]
    pub fn novo() -> Self {
        Self(SystemRandom::new())
    }
}

impl Acaso for AcasoDoSistema {
    fn preencher(&self, destino: &mut [u8]) -> Result<(), Falha> {
        self.0
            .fill(destino)
            .map_err(|_| Falha::Interna("o sistema não tem acaso".to_owned()))
    }
}

/// `N` random bytes.
pub(crate) fn bytes<const N: usize>(acaso: &dyn Acaso) -> Result<[u8; N], Falha> {
    let mut destino = [0; N];
    acaso.preencher(&mut destino)?;
    Ok(destino)
}

/// A UUIDv7 (RFC 9562) of an instant.
pub(crate) fn uuid_v7(acaso: &dyn Acaso, agora: DateTime<Utc>) -> Result<Uuid, Falha> {
    let milissegundos = u64::try_from(agora.timestamp_millis()).unwrap_or(0);
    Ok(Builder::from_unix_timestamp_millis(milissegundos, &bytes(acaso)?).into_uuid())
}

/// A document code people can read aloud (R-REC-1).
pub(crate) fn codigo_de_documento(acaso: &dyn Acaso) -> Result<String, Falha> {
    Ok(Codigo::de_sorteio(bytes(acaso)?).to_string())
}
