//! What an operator watches of the stored files.

use banco::{conferencias, danos};

use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Numbers for `/metrics`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Medidas {
    /// Versões whose object is damaged or gone.
    pub objetos_danificados: u64,
    /// Versões that wait for the scanner.
    pub em_conferencia: u64,
}

/// Counts.
pub async fn medir(p: &Plataforma) -> Result<Medidas, Falha> {
    let c = p.banco.leitura();
    Ok(Medidas {
        objetos_danificados: danos::quantos(c).await?,
        em_conferencia: conferencias::pendentes(c).await?,
    })
}
