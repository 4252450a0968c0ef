//! The composition root: configuration, HTTP edge, background loop and the commands of the `apr` binary.
//!
//! Architecture invariants: only this crate and `atende` know HTTP; a route extracts, calls one use case and answers;
//! every refusal leaves as the problem document of [`erro`].

pub mod aplicacao;
mod borda;
pub mod cabecalhos;
pub mod comandos;
pub mod configuracao;
pub mod cursor;
pub mod demonstracao;
mod descargas;
mod dev_correio;
pub mod erro;
mod exemplos;
pub mod extratores;
mod impressao;
mod intermediarios;
pub mod leitura;
pub mod limitador;
mod metricas;
pub mod openapi;
mod pagina;
mod portal;
mod prontidao;
mod ritmo;
mod rotas;
mod tarefas;

pub use aplicacao::{Aplicacao, EmExecucao, FalhaAplicacao};
pub use configuracao::Configuracao;
