//! Every rule of the platform as pure functions and types.
//!
//! Architecture invariant: nothing here is async, reads a clock, touches storage or knows HTTP.
//! The server and the SPA call the same functions, so a rule cannot differ between them.

pub mod arquivo;
pub mod calendario;
pub mod codigo;
pub mod conferencia;
pub mod documento;
pub mod envio;
pub mod historico;
pub mod ids;
pub mod inspecao;
pub mod nota;
pub mod pedido;
pub mod pendencia;
pub mod prazo;
pub mod situacao;
pub mod slot;
pub mod texto;
pub mod tipo;
pub mod versao;
pub mod vez;
