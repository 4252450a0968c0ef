//! The collector: once an hour, what nobody can need any more goes away.

use std::sync::Arc;
use std::time::Duration;

use casos::Plataforma;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval_at};

/// From one collection to the next.
const VOLTA: Duration = Duration::from_hours(1);
/// The first one waits: the start is not slowed down.
const PRIMEIRA: Duration = Duration::from_mins(1);

/// The running collector.
#[derive(Debug)]
pub(crate) struct Coletor {
    parar: watch::Sender<bool>,
    laco: JoinHandle<()>,
}

impl Coletor {
    pub(crate) fn ligar(plataforma: Arc<Plataforma>) -> Self {
        let (parar, ordem) = watch::channel(false);
        Self {
            parar,
            laco: tokio::spawn(girar(plataforma, ordem)),
        }
    }

    /// Lets the collection in course end.
    pub(crate) async fn parar(self) {
        let _ = self.parar.send(true);
        if let Err(falha) = self.laco.await {
            tracing::error!(%falha, "o coletor terminou com falha");
        }
    }
}

async fn girar(plataforma: Arc<Plataforma>, mut ordem: watch::Receiver<bool>) {
    let mut relogio = interval_at(tokio::time::Instant::now() + PRIMEIRA, VOLTA);
    relogio.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = relogio.tick() => {}
            _ = ordem.changed() => return,
        }
        if let Err(falha) = casos::tarefas::recolher(&plataforma).await {
            tracing::warn!(%falha, "coleta falhou; a próxima tenta de novo");
        }
    }
}
