//! `/pedidos`.

mod alterar;
mod anexos;
mod cursores;
mod decisao;
mod envio;
mod exportar;
mod listar;
mod criar;
