//! Documents made from data. Nothing here reads a database or a clock; everything here blocks, so call
//! it off the async threads.

mod composicao;
mod pedidos;
pub mod recibo;

pub use composicao::FalhaPdf;
pub use pedidos::{FalhaPlanilha, LinhaPedido, Planilha, PlanilhaDePedidos};
