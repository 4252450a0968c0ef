//! Receiving bytes into staging: counted, hashed, stopped at the limit (2.4).

use std::fs::File;
use std::io::{ErrorKind, IoSlice, Write};
use std::sync::atomic::Ordering;

use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::abrir::{Acervo, Destino};
use crate::chave::Chave;
use crate::falha::{FalhaAcervo, RecusaRecebimento};
use crate::preparo::{Preparo, Recebido};

/// Bytes gathered before each write, and in how many chunks at most, which bounds the memory of one reception: a chunk
/// keeps the buffer alive in which it came.
const TAMPAO: usize = 256 * 1024;
const TRECHOS: usize = 16;

/// Smaller chunks are joined in a buffer of ours, so that a sender of single bytes costs neither memory nor writes.
const TRECHO_PEQUENO: usize = 4 * 1024;

/// Bytes kept for the check of the format.
const INICIO: usize = 16;

impl Acervo {
    /// Receives a file of at most `limite` bytes into staging, under an `id` of its own.
    ///
    /// Nothing past the chunk that crosses the limit is read. `exigido` is the SHA-256 the sender
    /// announced, if any. On disk the file is fsynced when this returns (D03).
    pub async fn receber<S, E>(
        &self,
        id: Uuid,
        mut corpo: S,
        limite: u64,
        exigido: Option<[u8; 32]>,
    ) -> Result<Recebido, RecusaRecebimento>
    where
        S: Stream<Item = Result<Bytes, E>> + Unpin,
    {
        self.recusar_se_em_duvida()?;
        let caminho = self
            .raiz_local
            .join(Chave::Preparo { id }.caminho().as_ref());
        let (preparo, arquivo) = bloqueando(move || Preparo::criar(id, caminho)).await?;
        let mut escrita = Escrita::nova(arquivo);
        let mut resumo = Sha256::new();
        let mut tamanho: u64 = 0;
        let mut inicio = Vec::with_capacity(INICIO);
        while let Some(pedaco) = corpo.next().await {
            let pedaco = pedaco.map_err(|_| RecusaRecebimento::Interrompido)?;
            tamanho += pedaco.len() as u64;
            if tamanho > limite {
                return Err(RecusaRecebimento::GrandeDemais { limite });
            }
            inicio.extend(pedaco.iter().take(INICIO - inicio.len()));
            // Here and not with the write: the bytes are still in this core's cache.
            resumo.update(&pedaco);
            escrita.guardar(pedaco);
            if escrita.cheia() {
                escrita = bloqueando(move || escrita.despejar()).await?;
            }
        }
        self.concluir(escrita).await?;
        let sha256 = resumo.finalize().into();
        if exigido.is_some_and(|esperado| esperado != sha256) {
            return Err(RecusaRecebimento::DigestDivergente);
        }
        Ok(Recebido {
            tamanho,
            sha256,
            inicio,
            preparo,
        })
    }

    async fn concluir(&self, escrita: Escrita) -> Result<(), FalhaAcervo> {
        let arquivo = bloqueando(move || escrita.despejar()).await?.arquivo;
        // On S3 the staging file is a mere buffer: durable is what the store acknowledges.
        if matches!(self.destino, Destino::Disco { .. }) {
            let sincronia = bloqueando(move || arquivo.sync_all()).await;
            if let Err(falha) = sincronia {
                if matches!(falha, FalhaAcervo::Indisponivel(_)) {
                    self.por_em_duvida(&falha);
                }
                return Err(falha);
            }
        }
        Ok(())
    }

    /// Refuses writes once an fsync has failed: the kernel may have dropped the pages (D06).
    pub(crate) fn recusar_se_em_duvida(&self) -> Result<(), FalhaAcervo> {
        if self.em_duvida.load(Ordering::Acquire) {
            return Err(FalhaAcervo::indisponivel(
                "uma gravação anterior não chegou ao disco; verifique o volume e reinicie o serviço",
            ));
        }
        Ok(())
    }

    pub(crate) fn por_em_duvida(&self, falha: &FalhaAcervo) {
        tracing::error!(
            ?falha,
            "gravação não confirmada pelo disco; acervo parado até reiniciar"
        );
        self.em_duvida.store(true, Ordering::Release);
    }
}

/// The staging file and the chunks not yet written.
struct Escrita {
    arquivo: File,
    trechos: Vec<Bytes>,
    /// Small chunks that come after those.
    miudos: Vec<u8>,
    tamanho: usize,
}

impl Escrita {
    fn nova(arquivo: File) -> Self {
        Self {
            arquivo,
            trechos: Vec::with_capacity(TRECHOS),
            miudos: Vec::new(),
            tamanho: 0,
        }
    }

    fn guardar(&mut self, trecho: Bytes) {
        self.tamanho += trecho.len();
        if trecho.len() < TRECHO_PEQUENO {
            self.miudos.extend_from_slice(&trecho);
        } else {
            self.juntar_os_miudos();
            self.trechos.push(trecho);
        }
    }

    fn juntar_os_miudos(&mut self) {
        if !self.miudos.is_empty() {
            self.trechos.push(std::mem::take(&mut self.miudos).into());
        }
    }

    fn cheia(&self) -> bool {
        self.tamanho >= TAMPAO || self.trechos.len() >= TRECHOS
    }

    fn despejar(mut self) -> std::io::Result<Self> {
        self.juntar_os_miudos();
        let mut fatias: Vec<_> = self
            .trechos
            .iter()
            .map(|trecho| IoSlice::new(trecho))
            .collect();
        let mut restam = fatias.as_mut_slice();
        while !restam.is_empty() {
            match self.arquivo.write_vectored(restam) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(escritos) => IoSlice::advance_slices(&mut restam, escritos),
                Err(erro) if erro.kind() == ErrorKind::Interrupted => {}
                Err(erro) => return Err(erro),
            }
        }
        self.trechos.clear();
        self.tamanho = 0;
        Ok(self)
    }
}

/// Runs file work off the async threads.
pub(crate) async fn bloqueando<T, E>(
    trabalho: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, FalhaAcervo>
where
    T: Send + 'static,
    E: Into<FalhaAcervo> + Send + 'static,
{
    tokio::task::spawn_blocking(trabalho)
        .await?
        .map_err(Into::into)
}
