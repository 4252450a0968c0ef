//! What the inspection of a file may say (R-ANX-4, 5.1 item 6): refusals, flags and warnings.
//!
//! The looking is done by the crate `inspecao`, in a confined process; here are the words and the rules
//! that the server, the use cases and the SPA share.

mod avisos;
mod laudo;
mod motivo;
mod sinal;
mod veredito;

pub use avisos::{Avisos, Entrada, EstadoAvisos, Folhas, Pagina, Programa};
pub use laudo::Laudo;
pub use motivo::MotivoRecusa;
pub use sinal::Sinal;
pub use veredito::Veredito;
