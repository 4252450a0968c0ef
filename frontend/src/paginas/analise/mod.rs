//! The analyst's pages: the queue and the analysis (R-SIT-2).

mod fila;
mod mesa;
mod motivos;
mod proximo;
mod teclas;

pub use fila::Fila;
pub use mesa::Analise;
pub use motivos::Motivos;
