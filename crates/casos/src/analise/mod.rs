//! The analyst's side (R-SIT-2): queue, claim, release, decision.

mod anunciar;
mod assumir;
mod decidir;
mod devolver;
pub(crate) mod devolver_sozinha;
mod fila;

pub use assumir::assumir;
pub use decidir::{DecidirErro, decidir};
pub use devolver::{DevolverErro, devolver};
pub use fila::{Continua, Quais, fila};
