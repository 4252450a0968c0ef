//! One folder per screen (4.3). A page composes; components draw; `dominio` decides.

pub mod analise;
pub mod componentes;
pub mod consulta;
pub mod entrada;
pub mod erro;
pub mod inicio;
pub mod moldura;
pub mod novo_pedido;
pub mod pedido;
pub mod verificar;
