//! The analyst's side (R-SIT-2): queue, claim, notes, release, decision and its letter.

mod anotar;
mod anunciar;
mod assumir;
mod carta;
mod decidir;
mod devolver;
pub(crate) mod devolver_sozinha;
mod diferencas;
mod fila;

pub use anotar::{AnotarErro, anotacoes, anotar};
pub use assumir::assumir;
pub use carta::carta;
pub use decidir::{DecidirErro, decidir};
pub use devolver::{DevolverErro, devolver};
pub use diferencas::diferencas;
pub use fila::{Continua, Quais, fila};
