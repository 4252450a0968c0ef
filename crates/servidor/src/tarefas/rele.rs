//! The relay: does what is due, as soon as a commit rings and at least twice a second. Two lanes: what waits long for
//! something outside does not delay e-mails and deadlines.

use std::sync::Arc;
use std::time::Duration;

use casos::{Falha, Plataforma};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

/// Longest sleep between two rounds: what another replica wrote, or what fell due, waits no longer.
const VOLTA: Duration = Duration::from_millis(500);
/// Sleep after a round that failed, so that a database that is down is not hammered.
const DESCANSO: Duration = Duration::from_secs(2);

/// The running relay.
#[derive(Debug)]
pub(crate) struct Rele {
    parar: watch::Sender<bool>,
    lacos: [JoinHandle<()>; 2],
}

impl Rele {
    pub(crate) fn ligar(plataforma: Arc<Plataforma>) -> Self {
        let (parar, ordem) = watch::channel(false);
        Self {
            parar,
            lacos: [
                tokio::spawn(girar(
                    Arc::clone(&plataforma),
                    ordem.clone(),
                    async |p: &Plataforma| casos::tarefas::executar_pendentes(p).await.map(drop),
                )),
                tokio::spawn(girar(plataforma, ordem, async |p: &Plataforma| {
                    casos::tarefas::executar_lentas(p).await.map(drop)
                })),
            ],
        }
    }

    /// Lets the round in course end.
    pub(crate) async fn parar(self) {
        let _ = self.parar.send(true);
        for laco in self.lacos {
            if let Err(falha) = laco.await {
                tracing::error!(%falha, "o relé terminou com falha");
            }
        }
    }
}

async fn girar<V>(plataforma: Arc<Plataforma>, mut ordem: watch::Receiver<bool>, volta: V)
where
    V: AsyncFn(&Plataforma) -> Result<(), Falha>,
{
    let mut relogio = interval(VOLTA);
    relogio.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !*ordem.borrow_and_update() {
        // Listening before the round: a commit during it is not missed.
        let sino = plataforma.sino.notified();
        tokio::pin!(sino);
        sino.as_mut().enable();
        if let Err(falha) = volta(&plataforma).await {
            tracing::warn!(%falha, "volta do relé falhou");
            tokio::select! {
                () = tokio::time::sleep(DESCANSO) => {}
                _ = ordem.changed() => {}
            }
            continue;
        }
        tokio::select! {
            _ = relogio.tick() => {}
            () = &mut sino => {}
            _ = ordem.changed() => {}
        }
    }
}
