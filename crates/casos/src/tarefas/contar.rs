//! What an operator watches of the background work.

use banco::tarefas::{self, Faixa};

use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Units of background work that were not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contagem {
    /// Due now, or late.
    pub vencidas: u64,
    /// Given up after the last attempt.
    pub mortas: u64,
}

/// Counts them.
pub async fn contar(p: &Plataforma) -> Result<Contagem, Falha> {
    let c = p.banco.leitura();
    Ok(Contagem {
        vencidas: tarefas::pendentes(c, Faixa::Menos(&[]), p.agora()).await?,
        mortas: tarefas::mortas(c).await?,
    })
}
