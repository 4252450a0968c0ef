//! The two injected clocks (R-PRZ-4). Nothing else in the platform asks the machine for the time.

use std::sync::Arc;

use chrono::{DateTime, SubsecRound, Utc};

/// A source of instants, in whole microseconds: what PostgreSQL keeps.
pub trait Relogio: Send + Sync {
    /// Now.
    fn agora(&self) -> DateTime<Utc>;
}

/// The machine's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct RelogioDoSistema;

impl Relogio for RelogioDoSistema {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    fn agora(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// Both clocks of the platform.
#[derive(Clone)]
pub struct Relogios {
    /// Windows, validity, dias úteis, notices. The sandbox moves only this one.
    pub negocio: Arc<dyn Relogio>,
    /// Sessions, tokens, webhook timestamps, idempotency, collection. Nobody moves it.
    pub seguranca: Arc<dyn Relogio>,
}

impl Relogios {
    /// Both read the machine.
    #[must_use]
    pub fn do_sistema() -> Self {
        Self {
            negocio: Arc::new(RelogioDoSistema),
            seguranca: Arc::new(RelogioDoSistema),
        }
    }
}

impl std::fmt::Debug for Relogios {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Relogios")
    }
}
