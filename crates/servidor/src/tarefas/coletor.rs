//! The collector and the scrubber: what nobody needs goes away, what is damaged is found.

use std::sync::Arc;
use std::time::Duration;

use casos::Plataforma;

use super::periodica::Periodica;

/// From one collection to the next, and before the first.
const COLETA: (Duration, Duration) = (Duration::from_mins(1), Duration::from_hours(1));
/// The same for the scrubber, whose turns are shared among replicas.
const RONDA: (Duration, Duration) = (Duration::from_mins(2), Duration::from_mins(1));

/// Both loops.
#[derive(Debug)]
pub(crate) struct Coletor([Periodica; 2]);

impl Coletor {
    pub(crate) fn ligar(plataforma: &Arc<Plataforma>) -> Self {
        Self([
            Periodica::ligar("coleta", COLETA, Arc::clone(plataforma), |p| async move {
                casos::tarefas::recolher(&p).await
            }),
            Periodica::ligar("ronda", RONDA, Arc::clone(plataforma), |p| async move {
                casos::guarda::rondar(&p).await.map(drop)
            }),
        ])
    }

    /// Lets the rounds in course end.
    pub(crate) async fn parar(self) {
        for laco in self.0 {
            laco.parar().await;
        }
    }
}
