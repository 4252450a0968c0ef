//! Objects that no row may name: what a crash between object and row leaves behind (2.4, D08).
//!
//! The store does not know rows. It says which objects are old enough to be judged, and the caller, who knows the rows,
//! removes those without one.

use std::fs;
use std::io;
use std::path::Path as Pasta;

use chrono::{DateTime, Utc};
use dominio::ids::{NotaId, VersaoId};
use futures_util::{Stream, TryStreamExt};
use object_store::path::Path;
use object_store::{Error, ObjectMeta, ObjectStore, ObjectStoreExt};

use crate::abrir::{Acervo, Destino};
use crate::chave::{self, Chave, PASTA_DE_PREPARO, PASTA_DE_VERSOES};
use crate::falha::FalhaAcervo;
use crate::receber::bloqueando;
use crate::recolher::recolher;

/// The object of a versão, by the ids in its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjetoDeVersao {
    /// NS.
    pub nota: NotaId,
    /// Versão.
    pub versao: VersaoId,
}

impl Acervo {
    /// The objects of versões made before `limite`, by their own id and by the store's clock too: if one of the two
    /// clocks jumps, the other still protects an upload under way.
    pub fn objetos_antigos(
        &self,
        limite: DateTime<Utc>,
    ) -> impl Stream<Item = Result<ObjetoDeVersao, FalhaAcervo>> + Send + '_ {
        self.objetos
            .list(Some(&Path::from(PASTA_DE_VERSOES)))
            .map_err(FalhaAcervo::from)
            .try_filter_map(move |objeto| async move { Ok(antigo(&objeto, limite)) })
    }

    /// Removes an object that no row names; one that is already gone is no failure. Nothing else in the platform
    /// deletes the object of a versão.
    pub async fn remover_orfao(&self, objeto: ObjetoDeVersao) -> Result<(), FalhaAcervo> {
        let chave = Chave::Versao {
            nota: objeto.nota,
            versao: objeto.versao,
        };
        self.apagar(&chave.caminho()).await
    }

    /// Removes what crashes left in the store besides versões: half-written objects on disk (`chave#número`), probes on
    /// S3. How many they were.
    pub async fn recolher_inacabados(&self, limite: DateTime<Utc>) -> Result<usize, FalhaAcervo> {
        match self.destino {
            Destino::Disco { .. } => {
                let raiz = self.raiz_local.join(PASTA_DE_VERSOES);
                bloqueando(move || recolher_meio_escritos(&raiz, limite)).await
            }
            Destino::S3 { .. } => {
                let preparo = Path::from(PASTA_DE_PREPARO);
                let velhos: Vec<_> = self
                    .objetos
                    .list(Some(&preparo))
                    .try_filter(|objeto| std::future::ready(objeto.last_modified < limite))
                    .try_collect()
                    .await?;
                for objeto in &velhos {
                    self.apagar(&objeto.location).await?;
                }
                Ok(velhos.len())
            }
        }
    }

    async fn apagar(&self, caminho: &Path) -> Result<(), FalhaAcervo> {
        match self.objetos.delete(caminho).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(erro) => Err(erro.into()),
        }
    }
}

/// What lies under a key that is not ours is left alone.
fn antigo(objeto: &ObjectMeta, limite: DateTime<Utc>) -> Option<ObjetoDeVersao> {
    let Some(Chave::Versao { nota, versao }) = Chave::ler_versao(&objeto.location) else {
        tracing::warn!(chave = %objeto.location, "objeto que não é do acervo; fica onde está");
        return None;
    };
    let nascido = chave::nascido_em(versao.0)?;
    (objeto.last_modified < limite && nascido < limite).then_some(ObjetoDeVersao { nota, versao })
}

/// The folders of the NS, one level down.
fn recolher_meio_escritos(raiz: &Pasta, limite: DateTime<Utc>) -> io::Result<usize> {
    let mut recolhidos = 0;
    for pasta in fs::read_dir(raiz)? {
        let pasta = pasta?;
        if pasta.file_type()?.is_dir() {
            recolhidos += recolher(&pasta.path(), limite, |nome| nome.contains('#'))?;
        }
    }
    Ok(recolhidos)
}
