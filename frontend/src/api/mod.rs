//! The one client of the REST API: typed by `contrato`, one module per resource, every refusal a [`FalhaApi`].

pub mod analise;
pub mod anexos;
mod falha;
mod leitor;
pub mod motivos;
pub mod notas;
pub mod pedidos;
mod requisicao;
pub mod sessao;
pub mod uploads;
pub mod verificacoes;
pub mod visoes;

pub use falha::FalhaApi;
pub use leitor::ler_codigo;
pub use requisicao::{
    BASE, Requisicao, ao_perder_sessao, consulta_de, csrf, hexadecimal, nova_chave,
};
