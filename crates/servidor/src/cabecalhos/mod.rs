//! Header fields that we read or write ourselves, as pure functions.

pub mod digest;
pub mod disposicao;
pub mod etiqueta;
pub mod intervalo;
pub mod ligacao;
pub mod tus;
