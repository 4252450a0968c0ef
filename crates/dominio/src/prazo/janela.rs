//! Filing windows: how long, from when, and the warnings on the way (1.6).

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use crate::tipo::{TipoSolicitacao, vocabulario};

vocabulario! {
    /// Why a window is open (1.6).
    MotivoJanela {
        /// The NS was just issued.
        Nova = "nova", "Nova solicitação";
        /// Atende confirmed a reanálise (R-REA-1).
        Reanalise = "reanalise", "Reanálise";
        /// Atende confirmed a reavaliação of an expired projeto (R-VAL-2).
        Reavaliacao = "reavaliacao", "Reavaliação";
    }
}

/// Length of a window in clock hours (table of 1.6); `None` where the tipo has no such window.
#[must_use]
pub const fn horas_da_janela(tipo: TipoSolicitacao, motivo: MotivoJanela) -> Option<i64> {
    use MotivoJanela as M;
    use TipoSolicitacao as T;
    match (tipo, motivo) {
        (T::AnaliseCarga, M::Nova)
        | (T::ProjetoEletrico, M::Nova | M::Reanalise | M::Reavaliacao) => Some(48),
        (T::AnaliseCarga, M::Reanalise) | (T::GeracaoDistribuida, M::Nova) => Some(24),
        (T::AnaliseCarga, M::Reavaliacao)
        | (T::GeracaoDistribuida, M::Reanalise | M::Reavaliacao) => None,
    }
}

/// A filing window: from `inicio` (included) to `fim` (excluded).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Janela {
    /// First instant in which an envio is accepted.
    pub inicio: DateTime<Utc>,
    /// First instant in which it no longer is.
    pub fim: DateTime<Utc>,
    /// What opened it.
    pub motivo: MotivoJanela,
}

impl Janela {
    /// The window that opens at `inicio`; `None` where the tipo has no such window (R-REA-3).
    #[must_use]
    pub fn nova(
        tipo: TipoSolicitacao,
        motivo: MotivoJanela,
        inicio: DateTime<Utc>,
    ) -> Option<Self> {
        let fim = inicio.checked_add_signed(Duration::hours(horas_da_janela(tipo, motivo)?))?;
        Some(Self {
            inicio,
            fim,
            motivo,
        })
    }

    /// Whether an envio that arrives now is in time: the last second counts, the next does not (R-PRZ-1).
    #[must_use]
    pub fn aberta(&self, agora: DateTime<Utc>) -> bool {
        agora < self.fim
    }

    /// When each warning is due, as (hours before the end, instant), earliest first (R-PRZ-2).
    #[must_use]
    pub fn avisos(&self) -> Vec<(i64, DateTime<Utc>)> {
        let horas = (self.fim - self.inicio).num_hours();
        [24, 12, 4, 1]
            .into_iter()
            .filter(|h| *h < horas)
            .map(|h| (h, self.fim - Duration::hours(h)))
            .collect()
    }

    /// The warnings still to give when the NS arrives: those already past become one, due at arrival.
    /// Empty when it arrives lapsed, which is told in other words (R-PRZ-2).
    #[must_use]
    pub fn avisos_desde(&self, chegada: DateTime<Utc>) -> Vec<(i64, DateTime<Utc>)> {
        if !self.aberta(chegada) {
            return Vec::new();
        }
        let (passados, futuros): (Vec<_>, Vec<_>) = self
            .avisos()
            .into_iter()
            .partition(|(_, em)| *em <= chegada);
        passados
            .last()
            .map(|(horas, _)| (*horas, chegada))
            .into_iter()
            .chain(futuros)
            .collect()
    }
}

vocabulario! {
    /// What was wrong with the instants a foreign system gave (R-PRZ-4).
    Alarme {
        /// Nothing.
        Nenhum = "nenhum", "Sem alarme";
        /// Later than the reception allows: the reception was used, and somebody must look.
        NoFuturo = "no_futuro", "Instante informado no futuro";
        /// Notified before being issued: the emission was used.
        AntesDaEmissao = "antes_da_emissao", "Notificação anterior à emissão";
    }
}

impl Alarme {
    /// Whether somebody must look at the clock of the sender; the other correction is routine (R-PRZ-4).
    #[must_use]
    pub const fn soa(self) -> bool {
        matches!(self, Self::NoFuturo)
    }
}

/// When a window starts: `notificada`, else `emitida`, kept between the emission and the reception (R-NS-1, R-PRZ-4).
#[must_use]
pub fn inicio_da_janela(
    emitida: DateTime<Utc>,
    notificada: Option<DateTime<Utc>>,
    recebida: DateTime<Utc>,
) -> (DateTime<Utc>, Alarme) {
    const TOLERANCIA: Duration = Duration::seconds(300);
    let informado = notificada.unwrap_or(emitida);
    let inicio = informado.max(emitida);
    if inicio.signed_duration_since(recebida) > TOLERANCIA {
        (recebida, Alarme::NoFuturo)
    } else if informado < emitida {
        (emitida, Alarme::AntesDaEmissao)
    } else {
        (inicio, Alarme::Nenhum)
    }
}

/// Until when a versão refused after the envio may be replaced: as long as its conferência took, plus 1 h (R-SIT-2).
#[must_use]
pub fn fim_da_substituicao(recebida: DateTime<Utc>, recusada: DateTime<Utc>) -> DateTime<Utc> {
    let conferencia = recusada
        .signed_duration_since(recebida)
        .max(Duration::zero());
    recusada + conferencia + Duration::hours(1)
}
