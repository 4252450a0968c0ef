//! Documents made from data. Nothing here reads a database or a clock; everything here blocks, so call
//! it off the async threads.

mod pedidos;

pub use pedidos::{FalhaPlanilha, LinhaPedido, Planilha, PlanilhaDePedidos};
