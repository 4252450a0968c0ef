//! Where each object lives. No other file of the platform writes an object key.

use dominio::ids::{NotaId, VersaoId};
use object_store::path::Path;
use uuid::Uuid;

/// Folder of staging files and readiness probes.
pub(crate) const PASTA_DE_PREPARO: &str = "preparo";

/// Folder of the pieces of unfinished uploads.
pub(crate) const PASTA_DE_PEDACOS: &str = "pedacos";

/// Folder of the immutable objects.
pub(crate) const PASTA_DE_VERSOES: &str = "versoes";

/// Names an object by ids only, so that a key says nothing about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Chave {
    /// The content of one versão of an anexo (R-ANX-2), under its NS.
    Versao {
        /// NS the anexo belongs to.
        nota: NotaId,
        /// The versão.
        versao: VersaoId,
    },
    /// Bytes still being received.
    Preparo {
        /// Id of the reception.
        id: Uuid,
    },
    /// One piece of an unfinished upload.
    Pedaco {
        /// Id of the object; the database says of which upload, and where in it.
        id: Uuid,
    },
}

impl Chave {
    pub(crate) fn caminho(&self) -> Path {
        match self {
            Self::Versao { nota, versao } => {
                Path::from_iter([PASTA_DE_VERSOES, &nota.to_string(), &versao.to_string()])
            }
            Self::Preparo { id } => Path::from_iter([PASTA_DE_PREPARO, &id.to_string()]),
            Self::Pedaco { id } => Path::from_iter([PASTA_DE_PEDACOS, &id.to_string()]),
        }
    }

    /// The piece that lives under a key, if it is one.
    pub(crate) fn ler_pedaco(caminho: &Path) -> Option<Uuid> {
        let mut partes = caminho.parts();
        let (pasta, nome) = (partes.next()?, partes.next()?);
        let so_duas = partes.next().is_none() && pasta.as_ref() == PASTA_DE_PEDACOS;
        so_duas.then(|| Uuid::parse_str(nome.as_ref()).ok())?
    }
}

/// Key of one readiness probe; `numero` keeps probes of the same process apart.
pub(crate) fn sonda(processo: u32, numero: u64) -> Path {
    Path::from_iter([PASTA_DE_PREPARO, &format!("sonda-{processo}-{numero}")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chave_traz_apenas_ids() {
        let nota = NotaId(Uuid::from_u128(1));
        let versao = VersaoId(Uuid::from_u128(2));
        assert_eq!(
            Chave::Versao { nota, versao }.caminho().as_ref(),
            "versoes/00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-000000000002"
        );
        assert_eq!(
            Chave::Preparo {
                id: Uuid::from_u128(3)
            }
            .caminho()
            .as_ref(),
            "preparo/00000000-0000-0000-0000-000000000003"
        );
        let id = Uuid::from_u128(4);
        let pedaco = Chave::Pedaco { id }.caminho();
        assert_eq!(
            pedaco.as_ref(),
            "pedacos/00000000-0000-0000-0000-000000000004"
        );
        assert_eq!(Chave::ler_pedaco(&pedaco), Some(id));
        assert_eq!(Chave::ler_pedaco(&Chave::Preparo { id }.caminho()), None);
    }
}
