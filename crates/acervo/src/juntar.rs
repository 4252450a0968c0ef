//! Joining the pieces of an upload into one received file.

use bytes::Bytes;
use futures_util::stream::{self, StreamExt};
use object_store::ObjectStoreExt;
use uuid::Uuid;

use crate::abrir::Acervo;
use crate::chave::{Chave, Pedaco};
use crate::falha::{FalhaAcervo, RecusaRecebimento};
use crate::preparo::Recebido;

/// Pieces read ahead while the one before is written.
const ADIANTE: usize = 2;

impl Acervo {
    /// Joins the pieces, in order and each with its recorded size, and the bytes that came last into a file in staging, under an `id` of its own.
    ///
    /// The pieces stay: until the versão is written the upload may still be repeated. A piece that is gone or has
    /// another size is [`FalhaAcervo::Ausente`] or [`FalhaAcervo::Corrompido`].
    pub async fn juntar(
        &self,
        id: Uuid,
        partes: &[(Pedaco, u64)],
        cauda: Bytes,
        limite: u64,
    ) -> Result<Recebido, FalhaAcervo> {
        let _vez = self
            .juntas
            .acquire()
            .await
            .map_err(FalhaAcervo::indisponivel)?;
        let mut quebra = None;
        let lidas = stream::iter(partes.iter().copied())
            .map(|(pedaco, tamanho)| self.ler_pedaco(pedaco, tamanho))
            .buffered(ADIANTE)
            .chain(stream::once(async { Ok(cauda) }))
            .map(|lida| lida.map_err(|falha| quebra = Some(falha)));
        let recebido = self.receber(id, Box::pin(lidas), limite, None).await;
        recebido.map_err(|recusa| match recusa {
            RecusaRecebimento::Falha(falha) => falha,
            // The sum of the pieces is the announced size, which was judged; anything else is damage.
            RecusaRecebimento::Interrompido
            | RecusaRecebimento::GrandeDemais { .. }
            | RecusaRecebimento::DigestDivergente => quebra.unwrap_or(FalhaAcervo::Corrompido),
        })
    }

    async fn ler_pedaco(&self, pedaco: Pedaco, tamanho: u64) -> Result<Bytes, FalhaAcervo> {
        let objeto = self.objetos.get(&Chave::Pedaco(pedaco).caminho()).await?;
        if objeto.meta.size != tamanho {
            return Err(FalhaAcervo::Corrompido);
        }
        Ok(objeto.bytes().await?)
    }
}
