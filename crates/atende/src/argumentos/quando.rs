//! Instants on the command line: fixed, or so long before or after now.

use std::str::FromStr;

use chrono::{DateTime, TimeDelta, Utc};

/// A text that is no instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "escreva `agora`, uma distância como -47h, -30m ou +2d, ou um instante como 2026-11-24T14:32:00-03:00"
)]
pub struct QuandoInvalido;

/// `agora`, `-47h`, `+2d` or an RFC 3339 instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quando {
    /// At this instant.
    Em(DateTime<Utc>),
    /// So long after now; before, when negative.
    Daqui(TimeDelta),
}

impl Quando {
    /// The instant it means at `agora`.
    #[must_use]
    pub fn instante(self, agora: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Em(instante) => instante,
            Self::Daqui(distancia) => agora.checked_add_signed(distancia).unwrap_or(agora),
        }
    }
}

impl FromStr for Quando {
    type Err = QuandoInvalido;

    fn from_str(texto: &str) -> Result<Self, Self::Err> {
        if texto == "agora" {
            return Ok(Self::Daqui(TimeDelta::zero()));
        }
        if let Ok(instante) = texto.parse() {
            return Ok(Self::Em(instante));
        }
        let unidade = texto.chars().last().ok_or(QuandoInvalido)?;
        let numero = texto.strip_suffix(unidade).unwrap_or_default();
        // The sign is asked for: `2h` alone could be read both ways.
        if !numero.starts_with(['+', '-']) {
            return Err(QuandoInvalido);
        }
        let numero: i64 = numero.parse().map_err(|_| QuandoInvalido)?;
        match unidade {
            's' => TimeDelta::try_seconds(numero),
            'm' => TimeDelta::try_minutes(numero),
            'h' => TimeDelta::try_hours(numero),
            'd' => TimeDelta::try_days(numero),
            _ => None,
        }
        .map(Self::Daqui)
        .ok_or(QuandoInvalido)
    }
}
