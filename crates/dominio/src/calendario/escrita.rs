//! Dates and durations as people read them: screens, mails and receipts.
//! Written digit by digit: the general formatter of chrono would weigh on the SPA, which has a size gate (4.4).

use chrono::{DateTime, Datelike, Duration, NaiveDate, Timelike, Utc, Weekday};
use chrono_tz::America::Sao_Paulo;

use super::{data_sp, fim_do_dia_sp};

/// `24/11/2026`.
#[must_use]
pub fn formatar_data(dia: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", dia.day(), dia.month(), dia.year())
}

/// `24/11/2026 às 17:50`, in São Paulo.
#[must_use]
pub fn formatar_data_hora(instante: DateTime<Utc>) -> String {
    let local = instante.with_timezone(&Sao_Paulo);
    format!("{} às {}", formatar_data(local.date_naive()), hora(&local))
}

/// `24/11/2026 às 17:50:03`, in São Paulo: on receipts, where a second may decide (R-PRZ-1).
#[must_use]
pub fn formatar_instante(instante: DateTime<Utc>) -> String {
    let segundo = instante.with_timezone(&Sao_Paulo).second();
    format!("{}:{segundo:02}", formatar_data_hora(instante))
}

/// A deadline, `24/11/2026 às 24:00`: midnight belongs to the day that ends, not to the next one.
#[must_use]
pub fn formatar_limite(fim: DateTime<Utc>) -> String {
    let ontem = data_sp(fim).pred_opt();
    match ontem {
        Some(dia) if fim_do_dia_sp(dia) == fim => format!("{} às 24:00", formatar_data(dia)),
        _ => formatar_data_hora(fim),
    }
}

/// `hoje, 24/11, às 17:50`, `amanhã, 25/11, às 11:35`, `qua., 25/11, às 11:35`; another year is written out.
#[must_use]
pub fn formatar_extenso(instante: DateTime<Utc>, agora: DateTime<Utc>) -> String {
    let local = instante.with_timezone(&Sao_Paulo);
    let (dia, hoje) = (local.date_naive(), data_sp(agora));
    let nome = match dia.signed_duration_since(hoje).num_days() {
        0 => "hoje",
        1 => "amanhã",
        -1 => "ontem",
        _ => match dia.weekday() {
            Weekday::Mon => "seg.",
            Weekday::Tue => "ter.",
            Weekday::Wed => "qua.",
            Weekday::Thu => "qui.",
            Weekday::Fri => "sex.",
            Weekday::Sat => "sáb.",
            Weekday::Sun => "dom.",
        },
    };
    let mut data = formatar_data(dia);
    if dia.year() == hoje.year() {
        data.truncate("24/11".len());
    }
    format!("{nome}, {data}, às {}", hora(&local))
}

fn hora(instante: &impl Timelike) -> String {
    format!("{:02}:{:02}", instante.hour(), instante.minute())
}

/// `43 min`, `42 h 43 min`, `3 dias`; whole units, rounded down, sign dropped. Hours go up to 48.
#[must_use]
pub fn duracao_extenso(duracao: Duration) -> String {
    let minutos = duracao.num_minutes().abs();
    let (horas, resto) = (minutos / 60, minutos % 60);
    match (horas, resto) {
        (0, 0) => "menos de 1 min".to_owned(),
        (0, m) => format!("{m} min"),
        (h, 0) if h <= 48 => format!("{h} h"),
        (h, m) if h < 48 => format!("{h} h {m} min"),
        (h, _) => format!("{} dias", h / 24),
    }
}
