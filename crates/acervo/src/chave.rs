//! Where each object lives. No other file of the platform writes an object key.

use chrono::{DateTime, Utc};
use dominio::ids::{NotaId, UploadId, VersaoId};
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
    Pedaco(Pedaco),
}

/// Names a piece of an unfinished upload; the database says where in the file it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pedaco {
    /// The upload.
    pub upload: UploadId,
    /// Drawn for each try, so that no two writers share an object.
    pub id: Uuid,
}

impl Chave {
    pub(crate) fn caminho(&self) -> Path {
        match self {
            Self::Versao { nota, versao } => {
                Path::from_iter([PASTA_DE_VERSOES, &nota.to_string(), &versao.to_string()])
            }
            Self::Preparo { id } => Path::from_iter([PASTA_DE_PREPARO, &id.to_string()]),
            // One folder for all: it is there, durable, before the first piece.
            Self::Pedaco(Pedaco { upload, id }) => {
                Path::from_iter([PASTA_DE_PEDACOS, &format!("{upload}.{id}")])
            }
        }
    }

    /// The piece that lives under a key, if it is one.
    pub(crate) fn ler_pedaco(caminho: &Path) -> Option<Pedaco> {
        let nome = caminho
            .as_ref()
            .strip_prefix(PASTA_DE_PEDACOS)?
            .strip_prefix('/')?;
        let (upload, id) = nome.split_once('.')?;
        Some(Pedaco {
            upload: upload.parse().ok()?,
            id: id.parse().ok()?,
        })
    }

    /// The versão whose content lives under a key, if it is one.
    pub(crate) fn ler_versao(caminho: &Path) -> Option<Self> {
        let partes: Vec<_> = caminho.parts().collect();
        let [pasta, nota, versao] = partes.as_slice() else {
            return None;
        };
        if pasta.as_ref() != PASTA_DE_VERSOES {
            return None;
        }
        Some(Self::Versao {
            nota: NotaId(Uuid::parse_str(nota.as_ref()).ok()?),
            versao: VersaoId(Uuid::parse_str(versao.as_ref()).ok()?),
        })
    }
}

/// When an id was made, by the clock of who made it; `None` when it is not a UUIDv7.
pub(crate) fn nascido_em(id: Uuid) -> Option<DateTime<Utc>> {
    let (segundos, nanos) = id.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(segundos).ok()?, nanos)
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
        let pedaco = Pedaco {
            upload: UploadId(Uuid::from_u128(4)),
            id: Uuid::from_u128(5),
        };
        let caminho = Chave::Pedaco(pedaco).caminho();
        assert_eq!(
            caminho.as_ref(),
            "pedacos/00000000-0000-0000-0000-000000000004.00000000-0000-0000-0000-000000000005"
        );
        assert_eq!(Chave::ler_pedaco(&caminho), Some(pedaco));
        let outra = Chave::Versao { nota, versao }.caminho();
        assert_eq!(Chave::ler_pedaco(&outra), None);
    }

    #[test]
    fn so_a_chave_de_uma_versao_se_le_como_versao() {
        let chave = Chave::Versao {
            nota: NotaId(Uuid::from_u128(1)),
            versao: VersaoId(Uuid::from_u128(2)),
        };
        let caminho = chave.caminho();
        assert_eq!(Chave::ler_versao(&caminho), Some(chave));
        for outra in [
            format!("{caminho}/x"),
            format!("{caminho}#1"),
            "versoes/a/b".to_owned(),
            "preparo/00000000-0000-0000-0000-000000000003".to_owned(),
        ] {
            assert_eq!(
                Chave::ler_versao(&Path::from(outra.as_str())),
                None,
                "{outra}"
            );
        }
    }

    #[test]
    fn o_id_diz_quando_nasceu() {
        let v7 = Uuid::parse_str("019ab0c4-7d52-7c3e-9f3a-2b1c8d4e5f60").unwrap();
        assert_eq!(
            nascido_em(v7).map(|em| em.timestamp_millis()),
            Some(0x019a_b0c4_7d52)
        );
        assert_eq!(nascido_em(Uuid::from_u128(7)), None);
    }
}
