//! Documents made from data. Nothing here reads a database or a clock. Spreadsheets block, so make them off the async
//! threads.

mod composicao;
pub mod decisao;
mod pacote;
mod papel;
mod pedidos;
pub mod recibo;

pub use composicao::FalhaPdf;
pub use pacote::{Pacote, PacoteGrandeDemais, tamanho_do_pacote};
pub use pedidos::{FalhaPlanilha, LinhaPedido, Planilha, PlanilhaDePedidos};
