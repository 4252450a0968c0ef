//! What every test of the store needs: a temporary store, ids and bodies.

use std::convert::Infallible;

use acervo::{Acervo, Chave, Configuracao, Recebido};
use bytes::Bytes;
use dominio::ids::{NotaId, VersaoId};
use futures_util::stream;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const LIMITE: u64 = 20 * 1024 * 1024;

pub(crate) async fn em_disco() -> (TempDir, Acervo) {
    let pasta = tempfile::tempdir().unwrap();
    let acervo = Acervo::abrir(Configuracao::Disco {
        pasta: pasta.path().join("arquivos"),
    })
    .await
    .unwrap();
    (pasta, acervo)
}

pub(crate) fn versao(numero: u128) -> Chave {
    Chave::Versao {
        nota: NotaId(Uuid::from_u128(7)),
        versao: VersaoId(Uuid::from_u128(numero)),
    }
}

/// A body in chunks of 64 KiB, as a web server hands it over.
pub(crate) fn corpo(
    conteudo: &[u8],
) -> impl futures_util::Stream<Item = Result<Bytes, Infallible>> + Unpin + use<> {
    let pedacos: Vec<_> = conteudo
        .chunks(64 * 1024)
        .map(|pedaco| Ok(Bytes::copy_from_slice(pedaco)))
        .collect();
    stream::iter(pedacos)
}

pub(crate) async fn receber(acervo: &Acervo, id: u128, conteudo: &[u8]) -> Recebido {
    acervo
        .receber(Uuid::from_u128(id), corpo(conteudo), LIMITE, None)
        .await
        .unwrap()
}

pub(crate) fn sha256(conteudo: &[u8]) -> [u8; 32] {
    Sha256::digest(conteudo).into()
}

/// What is left to read in a file.
pub(crate) fn todo(mut arquivo: std::fs::File) -> Vec<u8> {
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut arquivo, &mut bytes).unwrap();
    bytes
}

/// Files left in staging.
pub(crate) fn preparos(pasta: &TempDir) -> usize {
    std::fs::read_dir(pasta.path().join("arquivos/preparo"))
        .unwrap()
        .count()
}

/// The only file in staging.
pub(crate) fn preparo(pasta: &TempDir) -> std::path::PathBuf {
    let mut arquivos = std::fs::read_dir(pasta.path().join("arquivos/preparo")).unwrap();
    arquivos.next().unwrap().unwrap().path()
}
