//! ZIP read as the strictest reader would, because what is judged is exactly what tolerant readers forgive.
//!
//! The crate `zip` is not used here on purpose: it merges duplicates, skips prefix data and trusts the
//! central directory, and each of these is a finding of ours (F02, F03). Inflating is flate2's.

mod central;
mod conteudo;
mod diretorio;
mod fim;
mod interno;
mod local;
mod nome;
mod tipo;

pub(crate) use conteudo::{Conteudo, ler_inteiro, passar};
pub(crate) use diretorio::{Entrada, ler};
pub(crate) use interno::julgar;
pub(crate) use nome::decodificar;
