//! Receiving bytes into staging: counted, hashed, stopped at the limit (2.4).

use std::fs::File;
use std::io::Write;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::abrir::{Acervo, Destino};
use crate::chave::Chave;
use crate::falha::{FalhaAcervo, RecusaRecebimento};
use crate::preparo::{Preparo, Recebido};

/// Bytes gathered before each write, which bounds the memory of one reception.
const TAMPAO: usize = 256 * 1024;

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
        let mut tamanho: u64 = 0;
        let mut inicio = Vec::with_capacity(INICIO);
        while let Some(pedaco) = corpo.next().await {
            let mut pedaco = pedaco.map_err(|_| RecusaRecebimento::Interrompido)?;
            tamanho += pedaco.len() as u64;
            if tamanho > limite {
                return Err(RecusaRecebimento::GrandeDemais { limite });
            }
            inicio.extend(pedaco.iter().take(INICIO - inicio.len()));
            while !pedaco.is_empty() {
                let parte = pedaco.split_to(pedaco.len().min(escrita.vaga()));
                escrita.tampao.extend_from_slice(&parte);
                if escrita.vaga() == 0 {
                    escrita = bloqueando(move || escrita.despejar()).await?;
                }
            }
        }
        let sha256 = self.concluir(escrita).await?;
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

    async fn concluir(&self, escrita: Escrita) -> Result<[u8; 32], FalhaAcervo> {
        let escrita = bloqueando(move || escrita.despejar()).await?;
        let Escrita {
            arquivo, resumo, ..
        } = escrita;
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
        Ok(resumo.finalize().into())
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

/// The staging file with its running hash and the bytes not yet written.
struct Escrita {
    arquivo: File,
    resumo: Sha256,
    tampao: Vec<u8>,
}

impl Escrita {
    fn nova(arquivo: File) -> Self {
        Self {
            arquivo,
            resumo: Sha256::new(),
            tampao: Vec::with_capacity(TAMPAO),
        }
    }

    fn vaga(&self) -> usize {
        TAMPAO - self.tampao.len()
    }

    fn despejar(mut self) -> std::io::Result<Self> {
        self.resumo.update(&self.tampao);
        self.arquivo.write_all(&self.tampao)?;
        self.tampao.clear();
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
