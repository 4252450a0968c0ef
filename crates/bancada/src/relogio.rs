//! A clock that only the test moves.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use casos::relogio::Relogio;
use chrono::{DateTime, TimeDelta, Utc};

/// Stands still until told otherwise. Clones share the instant; whole microseconds (R-PRZ-4).
#[derive(Debug, Clone)]
pub struct RelogioManual(Arc<AtomicI64>);

impl RelogioManual {
    /// Stands at `inicio`.
    #[must_use]
    pub fn em(inicio: DateTime<Utc>) -> Self {
        Self(Arc::new(AtomicI64::new(inicio.timestamp_micros())))
    }

    /// Moves by `quanto`; negative goes back (R06).
    pub fn avancar(&self, quanto: TimeDelta) {
        self.0
            .fetch_add(quanto.num_microseconds().unwrap_or(0), Ordering::SeqCst);
    }

    /// Puts it at an instant.
    pub fn por_em(&self, instante: DateTime<Utc>) {
        self.0.store(instante.timestamp_micros(), Ordering::SeqCst);
    }
}

impl Relogio for RelogioManual {
    fn agora(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0.load(Ordering::SeqCst)).unwrap_or_default()
    }
}
