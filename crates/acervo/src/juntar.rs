//! Joining the pieces of an upload into one received file.

use bytes::Bytes;
use futures_util::stream::{self, StreamExt};
use object_store::ObjectStoreExt;
use uuid::Uuid;

use crate::abrir::Acervo;
use crate::chave::Chave;
use crate::falha::{FalhaAcervo, RecusaRecebimento};
use crate::preparo::Recebido;

/// Pieces read ahead while the one before is written.
const ADIANTE: usize = 2;

/// A piece in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parte {
    /// Its object.
    pub id: Uuid,
    /// Its size as recorded.
    pub tamanho: u64,
}

impl Acervo {
    /// Joins the pieces, in order, and the bytes that came last into a file in staging, under an `id` of its own.
    ///
    /// The pieces stay: until the versão is written the upload may still be repeated. A piece that is gone or has
    /// another size is [`FalhaAcervo::Ausente`] or [`FalhaAcervo::Corrompido`].
    pub async fn juntar(
        &self,
        id: Uuid,
        partes: &[Parte],
        cauda: Bytes,
        limite: u64,
    ) -> Result<Recebido, FalhaAcervo> {
        let mut quebra = None;
        let lidas = stream::iter(partes.iter().copied())
            .map(|parte| self.ler_parte(parte))
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

    async fn ler_parte(&self, parte: Parte) -> Result<Bytes, FalhaAcervo> {
        let objeto = self
            .objetos
            .get(&Chave::Pedaco { id: parte.id }.caminho())
            .await?;
        if objeto.meta.size != parte.tamanho {
            return Err(FalhaAcervo::Corrompido);
        }
        Ok(objeto.bytes().await?)
    }
}
