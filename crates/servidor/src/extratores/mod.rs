//! What handlers receive: every refusal made here is already a [`crate::erro::Recusa`].

mod chave_de_idempotencia;
mod consulta;
mod corpo_bruto;
mod corpo_json;
mod do_slot;
mod identificador;
mod quem;
mod se_bater;
mod tus;
mod validade;

pub use chave_de_idempotencia::{ChaveDeIdempotencia, ChaveOpcional};
pub use consulta::{Consulta, SemParametros};
pub(crate) use corpo_bruto::ler_corpo;
pub(crate) use corpo_json::impressao;
pub use corpo_json::{CorpoJson, CorpoSemRegras, SemCorpo};
pub use do_slot::DoSlot;
pub use identificador::Identificador;
pub use quem::{Administrador, Analista, Equipe, Pessoa, Rt, Sessao, SessaoOuNinguem};
pub use se_bater::{SeBater, SeBaterOpcional};
pub use tus::Tus;
