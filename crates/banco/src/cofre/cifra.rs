//! AES-256-GCM under a random nonce: version (1) · key id (4) · nonce (12) · ciphertext and tag.

use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::rand::{SecureRandom as _, SystemRandom};

use super::FalhaCofre;

const VERSAO: u8 = 1;
const ID_LEN: usize = 4;
const CABECALHO: usize = 1 + ID_LEN;

pub(super) fn chave(bytes: &[u8; 32]) -> Result<LessSafeKey, FalhaCofre> {
    let chave = UnboundKey::new(&AES_256_GCM, bytes).map_err(|_| FalhaCofre::Recusado)?;
    Ok(LessSafeKey::new(chave))
}

pub(super) fn cifrar(
    chave: &LessSafeKey,
    id: [u8; ID_LEN],
    contexto: &str,
    claro: &[u8],
) -> Result<Vec<u8>, FalhaCofre> {
    // The system's own randomness, not the injected one: a nonce that repeats gives the key away.
    let mut nonce = [0; NONCE_LEN];
    SystemRandom::new()
        .fill(&mut nonce)
        .map_err(|_| FalhaCofre::SemAcaso)?;
    cifrar_com(chave, id, nonce, contexto, claro)
}

pub(super) fn cifrar_com(
    chave: &LessSafeKey,
    id: [u8; ID_LEN],
    nonce: [u8; NONCE_LEN],
    contexto: &str,
    claro: &[u8],
) -> Result<Vec<u8>, FalhaCofre> {
    let mut corpo = claro.to_vec();
    chave
        .seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            aad(id, contexto),
            &mut corpo,
        )
        .map_err(|_| FalhaCofre::Recusado)?;
    Ok([&[VERSAO], id.as_slice(), &nonce, &corpo].concat())
}

pub(super) fn decifrar(
    chave: &LessSafeKey,
    id: [u8; ID_LEN],
    contexto: &str,
    cifrado: &[u8],
) -> Result<Vec<u8>, FalhaCofre> {
    let (cabecalho, resto) = cifrado
        .split_at_checked(CABECALHO)
        .ok_or(FalhaCofre::Recusado)?;
    let (nonce, corpo) = resto
        .split_at_checked(NONCE_LEN)
        .ok_or(FalhaCofre::Recusado)?;
    let (versao, id_lido) = cabecalho.split_at(1);
    if versao != [VERSAO] {
        return Err(FalhaCofre::Recusado);
    }
    if id_lido != id {
        return Err(FalhaCofre::OutraChave);
    }
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| FalhaCofre::Recusado)?;
    let mut corpo = corpo.to_vec();
    let claro = chave
        .open_in_place(nonce, aad(id, contexto), &mut corpo)
        .map_err(|_| FalhaCofre::Recusado)?
        .len();
    corpo.truncate(claro);
    Ok(corpo)
}

/// The header is sealed too, and the context is what keeps a value in its own column.
fn aad(id: [u8; ID_LEN], contexto: &str) -> Aad<Vec<u8>> {
    Aad::from([&[VERSAO], id.as_slice(), contexto.as_bytes()].concat())
}
