//! `/pedidos`.

mod alterar;
mod anexos;
mod anotacoes;
mod carta;
mod criar;
mod cursores;
mod decisao;
mod envio;
mod exportar;
mod listar;
mod pacote;
mod recibo_pdf;
