//! The one real database: sea-orm entities (private) and queries that return domain values.
//!
//! Architecture invariants: every read of a pedido takes an [`Escopo`]; every change of situação is a guarded UPDATE
//! over the origins of `dominio::situacao`; nothing here commits, only use cases do.

pub mod anexos;
pub mod anotacoes;
pub mod cofre;
pub mod conexao;
pub mod conferencias;
pub mod contas;
pub mod danos;
pub mod decisoes;
mod entidades;
pub mod envios;
pub mod fatos;
pub mod idempotencia;
pub mod inspecoes;
mod leitura;
pub mod mensagens;
pub mod motivos;
pub mod notas;
pub mod pedidos;
pub mod respostas;
pub mod rondas;
pub mod sessoes;
pub mod tarefas;
pub mod trilhas;
pub mod uploads;
pub mod visoes;
pub mod webhooks;

pub use cofre::Cofre;
pub use conexao::{Banco, FalhaBanco, Motor, Transacao};
pub use sea_orm::ConnectionTrait;

use dominio::ids::ContaId;

/// Whose eyes read a pedido (R-ISO-1). There is no way to read one without saying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escopo {
    /// Only this RT's own pedidos.
    Rt(ContaId),
    /// Staff: every pedido that was ever sent, never a rascunho (R-ANX-3).
    Equipe,
    /// Background work and inbound events, on nobody's behalf.
    Sistema,
}
