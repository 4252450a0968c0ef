//! *Verificar recibo ou decisão*: anyone, without a session (R-REC-1).

mod verificar;
mod vista;

pub use verificar::{VerificarErro, verificar};
