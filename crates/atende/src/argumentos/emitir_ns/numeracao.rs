//! Numbers taken from the clock, so that two NS never share one.

use chrono::{DateTime, Utc};
use dominio::calendario::data_sp;

/// Numbers left for an NS after its leading 1: twelve digits, which repeat after three years.
const VOLTA: i64 = 100_000_000_000;

/// Twelve digits that differ at every millisecond.
pub(super) fn numero(agora: DateTime<Utc>) -> String {
    format!("1{:011}", agora.timestamp_millis().rem_euclid(VOLTA))
}

/// The day and eight digits that differ at every millisecond of it.
pub(super) fn protocolo(agora: DateTime<Utc>) -> String {
    const DIA: i64 = 24 * 60 * 60 * 1000;
    let dia = data_sp(agora).format("%Y%m%d");
    format!("{dia}{:08}", agora.timestamp_millis().rem_euclid(DIA))
}
