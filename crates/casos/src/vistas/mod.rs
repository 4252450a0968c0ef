//! Answers in the words of `contrato`, each fit for the eyes that ask.

pub(crate) mod anexos;
pub(crate) mod decisao;
pub(crate) mod historico;
pub(crate) mod nota;
pub(crate) mod pedido;
pub(crate) mod resumo;
