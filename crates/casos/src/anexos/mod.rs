//! Anexos: receive a versão, read it, take it out of the envio (R-ANX-1..3).

mod abrir;
mod escrever;
mod ler;
mod receber;
mod repetir;
mod retirar;
mod reunir;

pub use abrir::{AbrirErro, Conteudo, abrir};
pub use ler::{do_pedido, ler};
pub use receber::{Chegada, ReceberErro, Remessa, receber};
pub use retirar::retirar;
pub use reunir::{ArquivoReunido, Reunidos, reunir};
