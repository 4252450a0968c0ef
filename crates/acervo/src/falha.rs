//! What can go wrong with an attachment, told apart by `io::ErrorKind` and never by text.

use std::error::Error;
use std::io::{self, ErrorKind};

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum FalhaAcervo {
    /// The store does not answer, or the disk refuses; try again later (503).
    #[error("o armazenamento de arquivos não respondeu; tente de novo em instantes")]
    Indisponivel(#[source] Box<dyn Error + Send + Sync>),
    /// No room left; someone must free space (507).
    #[error("não há espaço para guardar arquivos; libere espaço no volume do acervo")]
    SemEspaco,
    /// The key is taken; an object is never replaced (D11).
    #[error("já existe um objeto com esta chave; gere outra e envie de novo")]
    JaExiste,
    /// No object under the key.
    #[error("o arquivo não está no acervo; avise o suporte")]
    Ausente,
    /// The bytes are not the ones once stored; they are never served (D09).
    #[error("o conteúdo guardado não confere com o registrado; avise o suporte")]
    Corrompido,
    /// The configuration cannot work; the text says what to change.
    #[error("{0}")]
    Configuracao(String),
}

/// Why a reception ended without a complete file. Its staging file is already gone.
#[derive(Debug, thiserror::Error)]
pub enum RecusaRecebimento {
    /// More bytes than allowed (R-ANX-1).
    #[error("o arquivo passa do limite de {limite} bytes")]
    GrandeDemais {
        /// Largest accepted size, in bytes.
        limite: u64,
    },
    /// The sender stopped before the end.
    #[error("o envio parou antes do fim; envie o arquivo de novo")]
    Interrompido,
    /// The bytes are not the ones the sender announced (D10).
    #[error("o conteúdo recebido não confere com o resumo informado; envie o arquivo de novo")]
    DigestDivergente,
    /// The store failed.
    #[error(transparent)]
    Falha(#[from] FalhaAcervo),
}

impl FalhaAcervo {
    /// Wraps any source of unavailability.
    pub(crate) fn indisponivel(fonte: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Indisponivel(fonte.into())
    }

    /// True when the disk itself reported an I/O error, which leaves written pages in doubt.
    #[must_use]
    pub fn erro_de_disco(&self) -> bool {
        let Self::Indisponivel(fonte) = self else {
            return false;
        };
        io_na_cadeia(fonte.as_ref())
            .is_some_and(|erro| erro.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()))
    }
}

impl From<io::Error> for FalhaAcervo {
    fn from(erro: io::Error) -> Self {
        match erro.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::SemEspaco,
            ErrorKind::AlreadyExists => Self::JaExiste,
            ErrorKind::NotFound => Self::Ausente,
            _ => Self::indisponivel(erro),
        }
    }
}

impl From<object_store::Error> for FalhaAcervo {
    fn from(erro: object_store::Error) -> Self {
        match erro {
            object_store::Error::NotFound { .. } => Self::Ausente,
            object_store::Error::AlreadyExists { .. } => Self::JaExiste,
            outro if sem_espaco(&outro) => Self::SemEspaco,
            outro => Self::indisponivel(outro),
        }
    }
}

impl From<tokio::task::JoinError> for FalhaAcervo {
    fn from(erro: tokio::task::JoinError) -> Self {
        Self::indisponivel(erro)
    }
}

fn sem_espaco(erro: &(dyn Error + 'static)) -> bool {
    io_na_cadeia(erro)
        .is_some_and(|io| matches!(io.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded))
}

fn io_na_cadeia<'a>(erro: &'a (dyn Error + 'static)) -> Option<&'a io::Error> {
    let mut atual = Some(erro);
    while let Some(elo) = atual {
        if let Some(io) = elo.downcast_ref::<io::Error>() {
            return Some(io);
        }
        atual = elo.source();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generica(erro: io::Error) -> object_store::Error {
        object_store::Error::Generic {
            store: "teste",
            source: Box::new(erro),
        }
    }

    #[test]
    fn d07_disco_cheio_se_reconhece_pelo_tipo_mesmo_dentro_de_outra_falha() {
        let cheio = generica(io::Error::from(ErrorKind::StorageFull));
        assert!(matches!(FalhaAcervo::from(cheio), FalhaAcervo::SemEspaco));
        let cota = io::Error::from(ErrorKind::QuotaExceeded);
        assert!(matches!(FalhaAcervo::from(cota), FalhaAcervo::SemEspaco));
    }

    #[test]
    fn d06_erro_de_entrada_e_saida_poe_o_disco_em_duvida_e_os_demais_nao() {
        let eio = generica(io::Error::from_raw_os_error(5));
        assert!(FalhaAcervo::from(eio).erro_de_disco());
        let negado = generica(io::Error::from(ErrorKind::PermissionDenied));
        assert!(!FalhaAcervo::from(negado).erro_de_disco());
        assert!(!FalhaAcervo::SemEspaco.erro_de_disco());
    }
}
