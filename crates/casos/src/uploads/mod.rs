//! Files that arrive piece by piece and go on where they stopped (3.3, tus): begin, go on, ask, list, give up.
//!
//! Architecture invariants: a piece is durable before the offset speaks of it; the last byte counts in the transaction
//! that writes the versão, so that no upload is complete without one; instants here are of the security clock, but for
//! the last byte, which is judged by the business clock like every file (R-PRZ-1).

mod cancelar;
mod concluir;
mod continuar;
mod corrente;
mod criar;
mod ler;
mod listar;
mod soma;
mod vez;

use banco::uploads::{Pedaco, Upload};
use chrono::{DateTime, Duration, Utc};
use dominio::ids::UploadId;

pub(crate) use cancelar::limpar;
pub use cancelar::{CancelarErro, cancelar};
pub use continuar::{Andamento, ContinuarErro, Trecho, continuar};
pub use criar::{CriarErro, MAXIMO_DA_CONTA, MAXIMO_DO_PEDIDO, NovoUpload, criar};
pub use ler::{LerErro, ler};
pub use listar::listar;
pub use soma::{Algoritmo, Soma};
pub(crate) use vez::Vezes;

/// How long an upload waits for its next piece.
pub(crate) const VALIDADE: Duration = Duration::hours(24);

/// An upload in the words of the contract.
fn vista(u: &Upload) -> contrato::upload::Upload {
    contrato::upload::Upload {
        id: u.id,
        pedido: u.pedido,
        slot: u.slot.codigo().to_owned(),
        titulo: u.titulo.clone(),
        nome: u.nome.clone(),
        sha256: u.sha256.map(hex::encode),
        tamanho: u.tamanho,
        recebido: u.recebido,
        criado_em: u.criado_em,
        expira_em: u.expira_em,
        versao: u.versao,
    }
}

/// The object of a piece.
pub(crate) fn objeto(upload: UploadId, pedaco: &Pedaco) -> acervo::Pedaco {
    acervo::Pedaco {
        upload,
        id: pedaco.objeto,
    }
}

fn expirou(u: &Upload, agora: DateTime<Utc>) -> bool {
    u.expira_em <= agora
}
