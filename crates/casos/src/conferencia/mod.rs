//! Conferência by antivirus, when one is configured (5.1 item 7): asked for with the versão, done by a task, never lost.

mod conferir;
mod pedir;
mod recusar;

pub(crate) use conferir::{DaVersao, conferir};
pub(crate) use pedir::pedir;
