//! Custody of the stored files: nothing orphaned stays, nothing damaged is served or goes unseen (2.4, D08, D09).
//!
//! Each of these takes no input and may run at any time, on any number of replicas: it looks at what is there and brings
//! it closer to what should be.

mod danos;
mod medir;
mod orfaos;
mod ronda;
mod verificar;

pub(crate) use danos::{ler, ler_em_arquivo};
pub use medir::{Medidas, medir};
pub(crate) use orfaos::CARENCIA;
pub use orfaos::recolher_orfaos;
pub use ronda::rondar;
pub use verificar::{Laudo, verificar};
