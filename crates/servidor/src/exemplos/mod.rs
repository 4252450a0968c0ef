//! The examples of the document: typed values, so that they cannot leave the contract.
//!
//! They tell one story from end to end and are usable as they are, ids and instants replaced: the demo accounts,
//! an NS of análise de carga, its pedido and its approval.

pub(crate) mod analise;
pub(crate) mod anexos;
pub(crate) mod conta;
pub(crate) mod documentacao;
mod historia;
pub(crate) mod motivos;
pub(crate) mod notas;
pub(crate) mod pedidos;
pub(crate) mod sessao;
pub(crate) mod uploads;
pub(crate) mod verificacoes;
pub(crate) mod webhooks;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

pub(super) const NUMERO_NS: &str = "1129378580";
pub(super) const PROTOCOLO: &str = "2026112400017";
pub(super) const CLIENTE: &str = "Padaria Pão Nosso Ltda";
pub(super) const CNPJ: &str = "11.222.333/0001-81";
pub(super) const REGIONAL: &str = "TA";
pub(super) const RT: &str = "Marina Andrade";
pub(super) const SHA256: &str = "6ae8a75555209fd6c44157c0aed8016e763ff435a19cf186f76863140143ff72";

fn valor<T: Serialize>(valor: &T) -> Value {
    serde_json::to_value(valor).unwrap_or_default()
}

/// An instant of the story, in minutes after the NS was issued (24/11/2026, 08:00 in São Paulo).
pub(super) fn minuto(minutos: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_518_000, 0).unwrap_or_default() + TimeDelta::minutes(minutos)
}

/// An id of the story.
pub(super) fn id(numero: u8) -> Uuid {
    Uuid::from_bytes([
        0x01, 0x9a, 0xb0, 0xc4, 0x7d, 0x52, 0x7c, 0x3e, 0x9f, 0x3a, 0x2b, 0x1c, 0x8d, 0x4e, 0x5f,
        numero,
    ])
}
