//! Anexos: receive a versão, read it, take it out of the envio (R-ANX-1..3).

mod abrir;
mod concluir;
mod escrever;
mod ler;
mod portao;
mod receber;
mod repetir;
mod retirar;
mod reunir;

pub use abrir::{AbrirErro, Conteudo, abrir};
pub(crate) use concluir::{Entrega, concluir};
pub use ler::{do_pedido, ler};
pub use receber::{Chegada, ReceberErro, Remessa, receber};
pub(crate) use receber::{conferir_slot, permitir};
pub use retirar::retirar;
pub use reunir::{ArquivoReunido, Reunidos, reunir};
