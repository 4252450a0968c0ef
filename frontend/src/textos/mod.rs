//! Every word a person reads on screen, in Brazilian Portuguese, by area. The words of rules and vocabularies come from
//! `dominio`, those of refusals from the server's `detail`.

pub mod analise;
pub mod componentes;
pub mod consulta;
pub mod entrada;
pub mod erro;
pub mod falhas;
pub mod geral;
pub mod inicio;
pub mod moldura;
pub mod pedido;
pub mod prazo;
pub mod verificar;
pub mod vez;
