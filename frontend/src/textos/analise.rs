//! Words of the analyst's pages.

pub mod decisao;
pub mod diferencas;
pub mod fila;
pub mod mesa;
pub mod motivos;
pub mod visor;
