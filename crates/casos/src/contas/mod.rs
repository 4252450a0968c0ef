//! Accounts made by the operator; registration on screen comes with its own issue (R-CAD-1).

mod criar;

pub use criar::{CriarContaErro, DadosConta, criar};
