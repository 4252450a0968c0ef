//! Reading an object whole, with its hash proved first.

use std::fs::File;
use std::io::Write;

use bytes::Bytes;
use object_store::ObjectStoreExt;
use sha2::{Digest, Sha256};

use crate::abrir::Acervo;
use crate::chave::{Chave, PASTA_DE_PREPARO};
use crate::falha::FalhaAcervo;
use crate::receber::bloqueando;

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
        let _vez = self
            .leituras
            .acquire()
            .await
            .map_err(FalhaAcervo::indisponivel)?;
        let objeto = self.objetos.get(&chave.caminho()).await?;
        // Checked before reading: a wrong object may be of any size.
        if objeto.meta.size != tamanho {
            return Err(FalhaAcervo::Corrompido);
        }
        let conteudo = objeto.bytes().await?;
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

    /// Bytes already proved, as a file without a name, for who looks into them from another process.
    pub async fn em_arquivo(&self, conteudo: Bytes) -> Result<File, FalhaAcervo> {
        let pasta = self.raiz_local.join(PASTA_DE_PREPARO);
        bloqueando(move || {
            let mut arquivo = tempfile::tempfile_in(pasta)?;
            arquivo.write_all(&conteudo)?;
            Ok::<_, std::io::Error>(arquivo)
        })
        .await
    }
}
