//! Notas de serviço (R-NS-1..5).

mod buscar;
pub(crate) mod cancelar;
pub(crate) mod emitir;
mod listar;
pub(crate) mod reanalise;
mod responsavel;
pub(crate) mod vencer;

pub use buscar::{BuscarErro, buscar};
pub(crate) use buscar::{Prova, provar};
pub use listar::listar;
