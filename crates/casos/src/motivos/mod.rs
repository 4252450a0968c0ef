//! The reason library (4.3): read by analysts, kept by the staff.

mod guardar;
mod ler;
mod semear;

pub use guardar::{MotivoErro, alterar, criar};
pub use ler::todos;
pub use semear::semear;
