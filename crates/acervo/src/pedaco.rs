//! Pieces of unfinished uploads (2.3): each an object of its own, written once, so that no writer ever touches bytes
//! that another has written and any replica goes on where one stopped.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures_util::TryStreamExt;
use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode};

use crate::abrir::{Acervo, Destino};
use crate::chave::{self, Chave, PASTA_DE_PEDACOS, Pedaco};
use crate::falha::FalhaAcervo;
use crate::guardar::ESPERA_DO_S3;
use crate::receber::bloqueando;
use crate::recolher::recolher_inacabados;

impl Acervo {
    /// Keeps a piece. When this returns `Ok` it is durable: fsynced with its folder, or acknowledged by S3 with its
    /// checksum; only then may a row speak of it.
    pub async fn guardar_pedaco(&self, pedaco: Pedaco, bytes: Bytes) -> Result<(), FalhaAcervo> {
        self.recusar_se_em_duvida()?;
        let caminho = Chave::Pedaco(pedaco).caminho();
        // An id is drawn for each try, so nothing is overwritten; a retry inside one put writes the same bytes.
        let gravacao = self
            .objetos
            .put_opts(&caminho, bytes.into(), PutMode::Overwrite.into());
        let feita = match self.destino {
            Destino::Disco { .. } => gravacao.await,
            Destino::S3 { .. } => tokio::time::timeout(ESPERA_DO_S3, gravacao)
                .await
                .map_err(FalhaAcervo::indisponivel)?,
        };
        feita.map_err(|erro| self.julgar(erro.into()))?;
        Ok(())
    }

    /// Drops pieces; one that is already gone is no failure.
    pub async fn apagar_pedacos(&self, pedacos: &[Pedaco]) -> Result<(), FalhaAcervo> {
        for pedaco in pedacos {
            let caminho = Chave::Pedaco(*pedaco).caminho();
            match self.objetos.delete(&caminho).await {
                Ok(()) | Err(Error::NotFound { .. }) => {}
                Err(erro) => return Err(erro.into()),
            }
        }
        Ok(())
    }

    /// Pieces made before an instant, by their own id and by the store's clock too (D08); the caller knows which of them still count. On disk what a crash left of a
    /// piece half written is removed on the way.
    pub async fn pedacos_velhos(
        &self,
        mais_velhos_que: DateTime<Utc>,
    ) -> Result<Vec<Pedaco>, FalhaAcervo> {
        if matches!(self.destino, Destino::Disco { .. }) {
            let pasta = self.raiz_local.join(PASTA_DE_PEDACOS);
            bloqueando(move || recolher_inacabados(&pasta, mais_velhos_que)).await?;
        }
        let pasta = Path::from(PASTA_DE_PEDACOS);
        let velhos = self
            .objetos
            .list(Some(&pasta))
            .try_filter_map(async |objeto| {
                let velho = objeto.last_modified < mais_velhos_que;
                let nascido = |pedaco: &Pedaco| chave::nascido_em(pedaco.id);
                let velho = |pedaco: &Pedaco| {
                    velho && nascido(pedaco).is_none_or(|em| em < mais_velhos_que)
                };
                Ok(Chave::ler_pedaco(&objeto.location).filter(velho))
            });
        Ok(velhos.try_collect().await?)
    }
}
