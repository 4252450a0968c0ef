//! Use cases: one file per verb, one public function each, one error enum naming every expected outcome.
//!
//! Architecture invariants: only this crate commits; history, audit, event, notice, e-mail and idempotency row are written
//! in the transaction of the change they speak of; nothing here knows HTTP.

pub mod acaso;
mod acesso;
pub mod analise;
pub mod anexos;
pub mod ator;
mod conferencia;
pub mod contas;
pub mod execucao;
pub mod falha;
pub mod guarda;
mod inspecao;
pub mod motivos;
pub mod notas;
pub mod pedidos;
mod plataforma;
mod prova;
mod registro;
pub mod relogio;
mod senha;
pub mod sessao;
pub mod tarefas;
pub mod uploads;
mod validade;
pub mod verificacoes;
mod vistas;
pub mod webhooks;

pub use ator::Ator;
pub use execucao::{Feito, Idempotencia};
pub use falha::Falha;
pub use plataforma::{Ajustes, Plataforma, VagasPorConta};
