//! The server's business clock, as the browser knows it (R-PRZ-4): deadlines are never drawn from the local clock alone.

use core::cell::Cell;
use core::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;

thread_local! {
    /// Server's `agora` minus the browser's clock, in milliseconds, at the last answer.
    static DIFERENCA: Cell<i64> = const { Cell::new(0) };
}

/// Reads the server's clock and re-runs whoever read it as time passes.
#[derive(Debug, Clone, Copy)]
pub struct Relogio(RwSignal<u32>);

impl Relogio {
    /// Starts the ticking; called once by the application.
    #[must_use]
    pub fn iniciar() -> Self {
        let batida = RwSignal::new(0_u32);
        set_interval(
            move || batida.update(|n| *n = n.wrapping_add(1)),
            Duration::from_secs(15),
        );
        Self(batida)
    }

    /// The server's business clock now; the reader runs again every 15 s.
    #[must_use]
    pub fn agora(self) -> DateTime<Utc> {
        self.0.track();
        agora()
    }
}

/// The clock of this page.
#[must_use]
pub fn usa_relogio() -> Relogio {
    expect_context()
}

/// Corrects the clock by an `agora` that has just come from the server.
pub fn sincronizar(servidor: DateTime<Utc>) {
    DIFERENCA.set((servidor - local()).num_milliseconds());
}

/// The server's business clock at this instant, without tracking.
#[must_use]
pub fn agora() -> DateTime<Utc> {
    local() + TimeDelta::milliseconds(DIFERENCA.get())
}

fn local() -> DateTime<Utc> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 fit an i64 for 292 million years"
    )]
    let milissegundos = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(milissegundos).unwrap_or_default()
}
