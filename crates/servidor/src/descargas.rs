//! Downloads in course, counted for each account: a reader that stops reading keeps its file in memory, and nobody may
//! hold many.

use std::collections::HashMap;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use actix_web::body::{BodySize, MessageBody};
use bytes::Bytes;
use contrato::problema::Codigo;
use dominio::ids::ContaId;

use crate::erro::Recusa;

/// Files that one account reads at a time: what a browser opens to one server.
const MAXIMO: u32 = 6;
/// What a caller with too many is asked to wait, in seconds.
const ESPERA_S: u64 = 5;
/// Bytes handed over at a time.
const PEDACO: usize = 64 * 1024;

type Contas = HashMap<ContaId, u32>;

/// The count, shared by the workers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Descargas(Arc<Mutex<Contas>>);

/// The right to one download, until dropped.
#[derive(Debug)]
pub(crate) struct Vaga {
    descargas: Descargas,
    conta: ContaId,
}

impl Descargas {
    /// A place, unless the account has as many as it may.
    pub(crate) fn tomar(&self, conta: ContaId) -> Option<Vaga> {
        let mut contas = self.trancar();
        let quantas = contas.entry(conta).or_default();
        if *quantas >= MAXIMO {
            return None;
        }
        *quantas += 1;
        Some(Vaga {
            descargas: self.clone(),
            conta,
        })
    }

    /// The same, or the refusal that says how to go on.
    pub(crate) fn exigir(&self, conta: ContaId) -> Result<Vaga, Recusa> {
        self.tomar(conta).ok_or_else(|| {
            let detalhe = "Há downloads demais em curso nesta conta. Espere um deles terminar e tente de novo.";
            Recusa::com_detalhe(Codigo::LimiteExcedido, detalhe).tentar_em(ESPERA_S)
        })
    }

    fn trancar(&self) -> MutexGuard<'_, Contas> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Vaga {
    fn drop(&mut self) {
        let mut contas = self.descargas.trancar();
        if let Some(quantas) = contas.get_mut(&self.conta) {
            *quantas -= 1;
            if *quantas == 0 {
                contas.remove(&self.conta);
            }
        }
    }
}

/// The bytes of a download; they hold its place until the last one left or the reader is gone.
#[derive(Debug)]
pub(crate) struct Descarga {
    bytes: Bytes,
    _vaga: Vaga,
}

impl Descarga {
    pub(crate) const fn nova(bytes: Bytes, vaga: Vaga) -> Self {
        Self { bytes, _vaga: vaga }
    }
}

impl MessageBody for Descarga {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.bytes.len() as u64)
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        if self.bytes.is_empty() {
            return Poll::Ready(None);
        }
        let quantos = self.bytes.len().min(PEDACO);
        Poll::Ready(Some(Ok(self.bytes.split_to(quantos))))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn uma_conta_le_seis_arquivos_por_vez_e_as_outras_nao_esperam_por_ela() {
        let descargas = Descargas::default();
        let conta = ContaId(Uuid::from_u128(1));
        let vagas: Vec<_> = (0..MAXIMO)
            .map(|_| descargas.tomar(conta).unwrap())
            .collect();
        assert!(descargas.tomar(conta).is_none());
        assert!(descargas.tomar(ContaId(Uuid::from_u128(2))).is_some());
        drop(vagas);
        assert!(descargas.tomar(conta).is_some());
    }
}
