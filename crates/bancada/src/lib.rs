//! The test bench (spec 2.1): the real server on port 0 inside the test's process, with a database and a storage of
//! its own, clocks that the test moves, and people who already know the way.
//!
//! `APR_TESTE_PILHA=crescida` runs the same tests on PostgreSQL and S3. Only ever a dev-dependency: here a failure to
//! set the scene is a failed test, so it panics.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a scene that cannot be set up fails the test"
)]

mod acaso;
pub mod arquivos;
mod atende;
mod bancada;
mod banco_direto;
mod casa;
mod cenario;
mod chamada;
mod clamd;
pub mod notas;
mod objetos;
mod pessoa;
mod pilha;
mod processo;
mod relogio;
mod resposta;
mod uploads;

pub use acaso::AcasoSemeado;
pub use atende::{Atende, Entrega};
pub use bancada::Bancada;
pub use casa::Casa;
pub use cenario::{NotaEmitida, dados_completos, slots_obrigatorios};
pub use chamada::Chamada;
pub use clamd::{Clamd, EICAR};
pub use pessoa::{Persona, Pessoa};
pub use pilha::crescida;
pub use processo::{Processo, SEGREDO_DO_PROCESSO};
pub use relogio::RelogioManual;
pub use resposta::Resposta;
pub use uploads::metadados;
