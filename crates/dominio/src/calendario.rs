//! Dates as the sector counts them: America/Sao_Paulo, dias úteis, and the way people read them (R-PRZ-3).

mod escrita;

pub use escrita::{
    duracao_extenso, formatar_data, formatar_data_hora, formatar_extenso, formatar_instante,
    formatar_limite,
};

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::America::Sao_Paulo;

/// Easter Sunday of a Gregorian year (Meeus, Jones and Butcher).
#[must_use]
#[expect(
    clippy::many_single_char_names,
    reason = "the letters of the published algorithm"
)]
pub fn pascoa(ano: i32) -> Option<NaiveDate> {
    let a = ano.rem_euclid(19);
    let (b, c) = (ano.div_euclid(100), ano.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let soma = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(
        ano,
        u32::try_from(soma / 31).ok()?,
        u32::try_from(soma % 31).ok()? + 1,
    )
}

/// The days on which nobody counts: the national ones and those the administrator adds (R-PRZ-3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feriados {
    /// Added by the administrator.
    pub extras: BTreeSet<NaiveDate>,
}

impl Feriados {
    /// Whether a date is a holiday, national or added.
    #[must_use]
    pub fn contem(&self, dia: NaiveDate) -> bool {
        feriado_nacional(dia) || self.extras.contains(&dia)
    }

    /// Whether a date is neither Saturday, Sunday nor holiday.
    #[must_use]
    pub fn dia_util(&self, dia: NaiveDate) -> bool {
        !matches!(dia.weekday(), Weekday::Sat | Weekday::Sun) && !self.contem(dia)
    }
}

/// Whether a date is one of the national holidays of R-PRZ-3.
#[must_use]
pub fn feriado_nacional(dia: NaiveDate) -> bool {
    const FIXOS: [(u32, u32); 9] = [
        (1, 1),
        (4, 21),
        (5, 1),
        (9, 7),
        (10, 12),
        (11, 2),
        (11, 15),
        (11, 20),
        (12, 25),
    ];
    FIXOS.contains(&(dia.month(), dia.day()))
        || pascoa(dia.year()).and_then(|domingo| domingo.checked_sub_days(Days::new(2)))
            == Some(dia)
}

/// The end (24:00 in São Paulo) of the `n`-th dia útil after the event; its own day does not count (R-PRZ-3).
#[must_use]
pub fn dias_uteis_apos(evento: DateTime<Utc>, n: u32, feriados: &Feriados) -> DateTime<Utc> {
    let mut dia = data_sp(evento);
    let mut faltam = n;
    while faltam > 0 {
        let Some(seguinte) = dia.succ_opt() else {
            break;
        };
        dia = seguinte;
        if feriados.dia_util(dia) {
            faltam -= 1;
        }
    }
    fim_do_dia_sp(dia)
}

/// 24:00 of a date in São Paulo, which is the first instant of the next one.
#[must_use]
pub fn fim_do_dia_sp(dia: NaiveDate) -> DateTime<Utc> {
    let meia_noite = dia.succ_opt().unwrap_or(dia).and_time(NaiveTime::MIN);
    // Summer time, when São Paulo had it, began by skipping midnight: the day then starts at 01:00.
    Sao_Paulo
        .from_local_datetime(&meia_noite)
        .earliest()
        .or_else(|| {
            Sao_Paulo
                .from_local_datetime(&(meia_noite + Duration::hours(1)))
                .earliest()
        })
        .map_or_else(|| meia_noite.and_utc(), |local| local.with_timezone(&Utc))
}

/// Whether an instant may be of our time: every calendar we write to (local dates, Excel) can hold it, and the days
/// around it.
#[must_use]
pub fn instante_plausivel(instante: DateTime<Utc>) -> bool {
    (1901..=9998).contains(&instante.year())
}

/// The date in São Paulo at an instant.
#[must_use]
pub fn data_sp(instante: DateTime<Utc>) -> NaiveDate {
    instante.with_timezone(&Sao_Paulo).date_naive()
}
