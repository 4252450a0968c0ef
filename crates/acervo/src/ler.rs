//! Reading an object, with its hash proved first.

use std::fs::File;
use std::io::{Read as _, Seek as _, Write as _};

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use object_store::{GetResult, GetResultPayload, ObjectStoreExt};
use sha2::{Digest, Sha256};

use crate::abrir::Acervo;
use crate::chave::{Chave, PASTA_DE_PREPARO};
use crate::falha::FalhaAcervo;
use crate::receber::bloqueando;

/// Bytes of a file in memory while its hash is computed.
const TRECHO: usize = 256 * 1024;

impl Acervo {
    /// The content of an object of `tamanho` bytes, after its SHA-256 proved equal to the recorded one.
    ///
    /// `Corrompido` when a single bit differs, `Ausente` when there is no object (D09).
    pub async fn ler(
        &self,
        chave: &Chave,
        sha256_esperado: &[u8; 32],
        tamanho: u64,
    ) -> Result<Bytes, FalhaAcervo> {
        let _vez = self.vez_de_ler().await?;
        let conteudo = self.buscar(chave, tamanho).await?.bytes().await?;
        let esperado = *sha256_esperado;
        bloqueando(move || {
            if Sha256::digest(&conteudo)[..] == esperado {
                Ok(conteudo)
            } else {
                Err(FalhaAcervo::Corrompido)
            }
        })
        .await
    }

    /// The same as an open file at its start, for who looks into it from another process: nothing of it stays in memory.
    pub async fn ler_em_arquivo(
        &self,
        chave: &Chave,
        sha256_esperado: &[u8; 32],
        tamanho: u64,
    ) -> Result<File, FalhaAcervo> {
        let _vez = self.vez_de_ler().await?;
        let arquivo = match self.buscar(chave, tamanho).await?.payload {
            GetResultPayload::File(arquivo, _) => arquivo,
            GetResultPayload::Stream(mut corpo) => {
                let pasta = self.raiz_local.join(PASTA_DE_PREPARO);
                let mut arquivo = bloqueando(move || tempfile::tempfile_in(pasta)).await?;
                while let Some(trecho) = corpo.try_next().await? {
                    arquivo = bloqueando(move || {
                        arquivo.write_all(&trecho)?;
                        Ok::<_, std::io::Error>(arquivo)
                    })
                    .await?;
                }
                arquivo
            }
        };
        let esperado = *sha256_esperado;
        bloqueando(move || provar(arquivo, &esperado)).await
    }

    async fn vez_de_ler(&self) -> Result<tokio::sync::SemaphorePermit<'_>, FalhaAcervo> {
        self.leituras
            .acquire()
            .await
            .map_err(FalhaAcervo::indisponivel)
    }

    async fn buscar(&self, chave: &Chave, tamanho: u64) -> Result<GetResult, FalhaAcervo> {
        let objeto = self.objetos.get(&chave.caminho()).await?;
        // Checked before reading: a wrong object may be of any size.
        if objeto.meta.size != tamanho {
            return Err(FalhaAcervo::Corrompido);
        }
        Ok(objeto)
    }
}

fn provar(mut arquivo: File, esperado: &[u8; 32]) -> Result<File, FalhaAcervo> {
    let mut soma = Sha256::new();
    let mut trecho = vec![0; TRECHO];
    arquivo.rewind()?;
    loop {
        let lidos = arquivo.read(&mut trecho)?;
        let Some(lidos) = trecho.get(..lidos).filter(|lidos| !lidos.is_empty()) else {
            break;
        };
        soma.update(lidos);
    }
    if soma.finalize()[..] != esperado[..] {
        return Err(FalhaAcervo::Corrompido);
    }
    arquivo.rewind()?;
    Ok(arquivo)
}
