//! Filing windows, their warnings, and how long a decision stays valid (1.6, 1.7).

mod janela;
mod validade;

pub use janela::{
    Alarme, Janela, MotivoJanela, fim_da_substituicao, horas_da_janela, inicio_da_janela,
};
pub use validade::{FatosDeValidade, Validade, validade};

use chrono::{DateTime, Duration, Utc};

use crate::tipo::vocabulario;

vocabulario! {
    /// How the deadline component looks; `Cumprido` and `Meta` are chosen by who draws it.
    EstadoPrazo {
        /// More than 12 h left.
        Tranquilo = "tranquilo", "No prazo";
        /// 12 h or less.
        Atencao = "atencao", "Prazo perto do fim";
        /// 4 h or less.
        Urgente = "urgente", "Prazo no fim";
        /// Past.
        Vencido = "vencido", "Prazo vencido";
        /// What was owed was done in time.
        Cumprido = "cumprido", "Prazo cumprido";
        /// A goal of service, not a limit (R-PRZ-3).
        Meta = "meta", "Meta de atendimento";
    }
}

/// Look of a filing window at an instant: 12 h and 4 h are the thresholds.
#[must_use]
pub fn estado_do_prazo(fim: DateTime<Utc>, agora: DateTime<Utc>) -> EstadoPrazo {
    estado(fim, agora, Duration::hours(12), Duration::hours(4))
}

/// Look of a validity at an instant: attention from 5 days, urgent on the last one.
#[must_use]
pub fn estado_da_validade(fim: DateTime<Utc>, agora: DateTime<Utc>) -> EstadoPrazo {
    estado(fim, agora, Duration::days(5), Duration::days(1))
}

fn estado(
    fim: DateTime<Utc>,
    agora: DateTime<Utc>,
    atencao: Duration,
    urgente: Duration,
) -> EstadoPrazo {
    let falta = fim.signed_duration_since(agora);
    if falta <= Duration::zero() {
        EstadoPrazo::Vencido
    } else if falta <= urgente {
        EstadoPrazo::Urgente
    } else if falta <= atencao {
        EstadoPrazo::Atencao
    } else {
        EstadoPrazo::Tranquilo
    }
}
