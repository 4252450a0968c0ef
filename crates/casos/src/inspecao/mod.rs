//! The avisos of a versão (2.3): asked for with it, looked at by a task afterwards, in a confined process.

mod avisar;
mod pedir;

pub(crate) use avisar::avisar;
pub(crate) use pedir::pedir;
