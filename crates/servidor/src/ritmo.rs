//! The slowest body we accept: 8 KiB/s over any 20 s of waiting (R03).
//!
//! actix times out only the head of a request. Only time spent waiting for the caller counts; time that we
//! spend hashing or writing does not.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_util::Stream;
use tokio::time::{Instant, Sleep, sleep};

/// Seconds of waiting that are looked at together; also the grace at the start.
const JANELA: usize = 20;
/// Least bytes per second.
const MINIMO: u64 = 8 * 1024;

/// Why a body ended early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CorpoInterrompido<E> {
    /// The transport failed.
    #[error(transparent)]
    Transporte(E),
    /// The caller sends less than 8 KiB/s.
    #[error("corpo abaixo de 8 KiB/s por 20 s")]
    LentoDemais,
}

/// A body that ends with [`CorpoInterrompido::LentoDemais`] when the caller is too slow.
pub(crate) struct Ritmo<S> {
    corpo: S,
    medidor: Medidor,
    espera: Option<(Instant, Pin<Box<Sleep>>)>,
}

impl<S> Ritmo<S> {
    /// Watches `corpo`.
    pub(crate) fn novo(corpo: S) -> Self {
        Self {
            corpo,
            medidor: Medidor::default(),
            espera: None,
        }
    }
}

impl<S, E> Stream for Ritmo<S>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    type Item = Result<Bytes, CorpoInterrompido<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let este = &mut *self;
        match Pin::new(&mut este.corpo).poll_next(cx) {
            Poll::Ready(Some(Ok(bytes))) => {
                if let Some((desde, _)) = este.espera.take() {
                    este.medidor.esperou(desde.elapsed());
                }
                este.medidor.recebeu(bytes.len());
                let lento = este.medidor.lento();
                Poll::Ready(Some(if lento {
                    Err(CorpoInterrompido::LentoDemais)
                } else {
                    Ok(bytes)
                }))
            }
            Poll::Ready(outra) => {
                Poll::Ready(outra.map(|parte| parte.map_err(CorpoInterrompido::Transporte)))
            }
            Poll::Pending => loop {
                let (desde, relogio) = este.espera.get_or_insert_with(|| {
                    (Instant::now(), Box::pin(sleep(Duration::from_secs(1))))
                });
                if relogio.as_mut().poll(cx).is_pending() {
                    return Poll::Pending;
                }
                este.medidor.esperou(desde.elapsed());
                este.espera = None;
                if este.medidor.lento() {
                    return Poll::Ready(Some(Err(CorpoInterrompido::LentoDemais)));
                }
            },
        }
    }
}

/// Bytes of each of the last 20 s of waiting; the one in course is not whole, so it is not asked for.
#[derive(Debug, Default)]
struct Medidor {
    segundos: [u64; JANELA],
    espera: Duration,
}

impl Medidor {
    fn recebeu(&mut self, bytes: usize) {
        self.segundos[self.indice()] += bytes as u64;
    }

    fn esperou(&mut self, tempo: Duration) {
        let antes = self.espera.as_secs();
        self.espera += tempo;
        let passados = usize::try_from(self.espera.as_secs() - antes)
            .unwrap_or(JANELA)
            .min(JANELA);
        for atras in 0..passados {
            let indice = (self.indice() + JANELA - atras) % JANELA;
            self.segundos[indice] = 0;
        }
    }

    fn lento(&self) -> bool {
        self.espera.as_secs() >= JANELA as u64
            && self.segundos.iter().sum::<u64>() < MINIMO * (JANELA as u64 - 1)
    }

    fn indice(&self) -> usize {
        usize::try_from(self.espera.as_secs() % JANELA as u64).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream::{self, StreamExt as _};

    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "a body is a stream of results")]
    fn parte(bytes: usize) -> Result<Bytes, std::convert::Infallible> {
        Ok(Bytes::from(vec![0; bytes]))
    }

    #[tokio::test(start_paused = true)]
    async fn r03_quem_para_no_meio_e_cortado_em_vinte_segundos() {
        let inicio = Instant::now();
        let mut corpo = Ritmo::novo(stream::iter([parte(1 << 20)]).chain(stream::pending()));
        assert!(corpo.next().await.unwrap().is_ok());
        assert!(matches!(
            corpo.next().await,
            Some(Err(CorpoInterrompido::LentoDemais))
        ));
        assert!(
            inicio.elapsed() <= Duration::from_secs(21),
            "{:?}",
            inicio.elapsed()
        );
    }

    #[tokio::test(start_paused = true)]
    async fn r03_oito_kib_por_segundo_passam_e_sete_nao() {
        for (bytes, passa) in [(8 * 1024, true), (7 * 1024, false)] {
            let gotas = stream::unfold(0, move |n| async move {
                sleep(Duration::from_secs(1)).await;
                (n < 60).then(|| (parte(bytes), n + 1))
            });
            let lidas: Vec<_> = Ritmo::novo(Box::pin(gotas)).take(60).collect().await;
            assert_eq!(lidas.iter().all(Result::is_ok), passa, "{bytes}");
        }
    }
}
