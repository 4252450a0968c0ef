//! How long an approval holds, computed from dated facts (1.7).

use chrono::{DateTime, Days, Duration, Months, Utc};
use serde::{Deserialize, Serialize};

use crate::calendario::{data_sp, fim_do_dia_sp};
use crate::tipo::{Obras, TipoSolicitacao};

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
