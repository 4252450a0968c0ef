//! Filing windows, their warnings, and how long a decision stays valid (1.6, 1.7).

use chrono::{DateTime, Days, Duration, Months, Utc};
use serde::{Deserialize, Serialize};

use crate::calendario::{data_sp, fim_do_dia_sp};
use crate::tipo::{Obras, TipoSolicitacao, vocabulario};

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

/// The dated facts from which validity is computed (R-SIT-1, R-VAL-1..3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FatosDeValidade {
    /// When the approval was decided.
    pub decidido_em: DateTime<Utc>,
    /// Whether the approval needs works; projeto has none.
    pub obras: Option<Obras>,
    /// `ligacao.concluida`.
    pub ligacao_concluida: Option<DateTime<Utc>>,
    /// `obra.iniciada`.
    pub obra_iniciada: Option<DateTime<Utc>>,
    /// `obra.concluida`.
    pub obra_concluida: Option<DateTime<Utc>>,
    /// `parecer.negociado`.
    pub parecer_negociado: Option<DateTime<Utc>>,
}

impl FatosDeValidade {
    /// A decision without any fact after it.
    #[must_use]
    pub const fn da_decisao(decidido_em: DateTime<Utc>, obras: Option<Obras>) -> Self {
        Self {
            decidido_em,
            obras,
            ligacao_concluida: None,
            obra_iniciada: None,
            obra_concluida: None,
            parecer_negociado: None,
        }
    }
}

/// How long an approval still holds (R-VAL-1..3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "estado", content = "ate", rename_all = "snake_case")]
pub enum Validade {
    /// Nothing is counted now: not approved, or the works of a projeto are under way.
    SemPrazo,
    /// Counts from `obra.concluida`, which has not come.
    NaoComecou,
    /// Valid before this instant, which is 24:00 in São Paulo of the last day.
    Ate(DateTime<Utc>),
    /// Stopped in time by `ligacao.concluida` or `parecer.negociado`.
    Parada,
}

impl Validade {
    /// Whether the approval has expired.
    #[must_use]
    pub fn vencida(&self, agora: DateTime<Utc>) -> bool {
        matches!(self, Self::Ate(fim) if *fim <= agora)
    }

    /// When each notice is due, as (days before the end, instant), earliest first (R-VAL-4).
    #[must_use]
    pub fn avisos(&self) -> Vec<(i64, DateTime<Utc>)> {
        match self {
            Self::Ate(fim) => [30, 15, 5]
                .into_iter()
                .map(|dias| (dias, *fim - Duration::days(dias)))
                .collect(),
            Self::SemPrazo | Self::NaoComecou | Self::Parada => Vec::new(),
        }
    }
}

/// Validity of an approval, from its facts alone, in whatever order they arrived (R-VAL-1..3).
#[must_use]
pub fn validade(tipo: TipoSolicitacao, fatos: &FatosDeValidade) -> Validade {
    match tipo {
        TipoSolicitacao::AnaliseCarga => {
            let inicio = match fatos.obras {
                Some(Obras::Com) => fatos.obra_concluida.map(|obra| obra.max(fatos.decidido_em)),
                Some(Obras::Sem) | None => Some(fatos.decidido_em),
            };
            match inicio {
                Some(inicio) => ate(apos_dias(inicio, 120), fatos.ligacao_concluida),
                None if fatos.ligacao_concluida.is_some() => Validade::Parada,
                None => Validade::NaoComecou,
            }
        }
        TipoSolicitacao::ProjetoEletrico => {
            let dia = data_sp(fatos.decidido_em);
            let doze_meses = fim_do_dia_sp(dia.checked_add_months(Months::new(12)).unwrap_or(dia));
            let obra_em_tempo = fatos.obra_iniciada.is_some_and(|obra| obra < doze_meses);
            match (obra_em_tempo, fatos.obra_concluida) {
                (false, _) => ate(doze_meses, fatos.ligacao_concluida),
                (true, Some(obra)) => ate(
                    doze_meses.max(fim_do_dia_sp(data_sp(obra))),
                    fatos.ligacao_concluida,
                ),
                (true, None) if fatos.ligacao_concluida.is_some() => Validade::Parada,
                (true, None) => Validade::SemPrazo,
            }
        }
        TipoSolicitacao::GeracaoDistribuida => {
            ate(apos_dias(fatos.decidido_em, 120), fatos.parecer_negociado)
        }
    }
}

fn apos_dias(inicio: DateTime<Utc>, dias: u64) -> DateTime<Utc> {
    let dia = data_sp(inicio);
    fim_do_dia_sp(dia.checked_add_days(Days::new(dias)).unwrap_or(dia))
}

// A fact after the end does not bring the approval back: nothing revives but the reavaliação.
fn ate(fim: DateTime<Utc>, parou: Option<DateTime<Utc>>) -> Validade {
    match parou {
        Some(em) if em < fim => Validade::Parada,
        _ => Validade::Ate(fim),
    }
}

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
