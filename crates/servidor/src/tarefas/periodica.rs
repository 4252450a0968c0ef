//! A loop that calls one use case, rests, and calls it again.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use casos::{Falha, Plataforma};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, MissedTickBehavior, interval_at};

/// The running loop.
pub(crate) struct Periodica {
    nome: &'static str,
    parar: watch::Sender<bool>,
    laco: JoinHandle<()>,
}

impl fmt::Debug for Periodica {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Periodica({})", self.nome)
    }
}

impl Periodica {
    /// Starts it: the first time after `primeira`, so that the start is not slowed down, then every `volta`.
    pub(crate) fn ligar<F>(
        nome: &'static str,
        (primeira, volta): (Duration, Duration),
        plataforma: Arc<Plataforma>,
        caso: impl Fn(Arc<Plataforma>) -> F + Send + 'static,
    ) -> Self
    where
        F: Future<Output = Result<(), Falha>> + Send + 'static,
    {
        let (parar, mut ordem) = watch::channel(false);
        let laco = tokio::spawn(async move {
            let mut relogio = interval_at(Instant::now() + primeira, volta);
            relogio.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                tokio::select! {
                    _ = relogio.tick() => {}
                    _ = ordem.changed() => return,
                }
                // In a task of its own: a panic ends this round and not all that would come.
                match tokio::spawn(caso(Arc::clone(&plataforma))).await {
                    Ok(Ok(())) => {}
                    Ok(Err(falha)) => {
                        tracing::warn!(%falha, nome, "volta falhou; a próxima tenta de novo");
                    }
                    Err(falha) => {
                        tracing::error!(%falha, nome, "volta interrompida; a próxima tenta de novo");
                    }
                }
            }
        });
        Self { nome, parar, laco }
    }

    /// Lets the round in course end.
    pub(crate) async fn parar(self) {
        let _ = self.parar.send(true);
        if let Err(falha) = self.laco.await {
            tracing::error!(%falha, nome = self.nome, "o laço terminou com falha");
        }
    }
}
