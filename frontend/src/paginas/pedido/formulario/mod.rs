//! The form steps of a rascunho: Dados, Local and Carga.

mod avisos;
mod campos;
mod carga;
mod conflito;
mod dados;
mod data;
mod janela;
mod leitura;
mod local;
mod passo;
mod rascunho;
mod resposta;
mod valores;

pub use carga::Carga;
pub use dados::Dados;
pub use local::Local;
pub use passo::NaoAltera;
pub use rascunho::Rascunho;
pub use resposta::assentar;
