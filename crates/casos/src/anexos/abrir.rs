//! The content of a versão: hash checked before the first byte leaves, the reading recorded (5.1 item 8).

use banco::FalhaBanco;
use bytes::Bytes;
use contrato::anexo::Versao as Vista;
use dominio::conferencia::Impedimento;
use dominio::ids::VersaoId;

use super::ler::localizar;
use crate::ator::Ator;
use crate::falha::Falha;
use crate::guarda;
use crate::plataforma::Plataforma;
use crate::registro::{Autor, Registro};
use crate::vistas;

/// A file, whole.
#[derive(Debug)]
pub struct Conteudo {
    /// Its description.
    pub versao: Vista,
    /// Its SHA-256.
    pub sha256: [u8; 32],
    /// Its bytes.
    pub bytes: Bytes,
}

/// Expected outcomes besides success.
#[derive(Debug, thiserror::Error)]
pub enum AbrirErro {
    /// Unknown, or not for these eyes.
    #[error("arquivo não encontrado")]
    NaoEncontrado,
    /// The conferência keeps it closed.
    #[error("{0}")]
    Impedido(Impedimento),
    /// The machine failed; a damaged object is never served (D09).
    #[error(transparent)]
    Falha(#[from] Falha),
}

impl From<FalhaBanco> for AbrirErro {
    fn from(falha: FalhaBanco) -> Self {
        Self::Falha(falha.into())
    }
}

/// Reads a versão. A reading that cannot be recorded does not happen (D07).
pub async fn abrir(p: &Plataforma, ator: &Ator, id: VersaoId) -> Result<Conteudo, AbrirErro> {
    let achada = localizar(p.banco.leitura(), ator, id).await?;
    let (pedido, versao) = achada.ok_or(AbrirErro::NaoEncontrado)?;
    if let Some(impedimento) = versao.estado().impede(versao.autor == ator.id()) {
        return Err(AbrirErro::Impedido(impedimento));
    }
    let bytes = guarda::ler(p, (pedido.nota, id), &versao.sha256, versao.tamanho).await?;
    let tx = p.banco.iniciar().await?;
    let registro = Registro {
        p,
        tx: &tx,
        autor: Autor::Pessoa(ator),
        agora: p.agora(),
    };
    registro
        .auditar("versao.abrir", "versao", &id.to_string())
        .await?;
    tx.commit().await?;
    Ok(Conteudo {
        versao: vistas::anexos::versao(&versao),
        sha256: versao.sha256,
        bytes,
    })
}
