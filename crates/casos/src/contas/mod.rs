//! Accounts made by the operator (registration on screen comes with its own issue, R-CAD-1), and what each keeps.

mod criar;
mod visoes;

pub use criar::{CriarContaErro, DadosConta, criar};
pub use visoes::{VisoesErro, guardar_visoes, visoes};
