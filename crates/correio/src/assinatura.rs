//! Standard Webhooks signatures, version 1 (3.4): HMAC-SHA256 over `id.timestamp.body`.
//!
//! `ring` signs instead of the crate `standardwebhooks`: that one takes the timestamp as a number and the
//! body as UTF-8, while what must be proved are the very bytes that came. It stays as oracle in the tests.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;
use secrecy::{ExposeSecret, SecretSlice};
use subtle::{Choice, ConstantTimeEq};

const PREFIXO: &str = "whsec_";
const VERSAO: &str = "v1,";

/// Shortest secret of the standard, in bytes.
const MENOR: usize = 24;
/// Longest secret of the standard, in bytes.
const MAIOR: usize = 64;

/// A text that is not a webhook secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "O segredo começa com whsec_ e traz de 24 a 64 bytes em base64. Gere outro e cadastre nos dois lados."
)]
pub struct SegredoInvalido;

/// A shared secret; its bytes never appear in `Debug`.
#[derive(Debug, Clone)]
pub struct Segredo(SecretSlice<u8>);

impl Segredo {
    /// Reads `whsec_<base64>` of 24 to 64 bytes.
    pub fn ler(texto: &str) -> Result<Self, SegredoInvalido> {
        let base64 = texto.trim().strip_prefix(PREFIXO).ok_or(SegredoInvalido)?;
        let bytes = STANDARD.decode(base64).map_err(|_| SegredoInvalido)?;
        if (MENOR..=MAIOR).contains(&bytes.len()) {
            Ok(Self(bytes.into()))
        } else {
            Err(SegredoInvalido)
        }
    }

    fn carimbar(&self, id: &str, carimbo: &str, corpo: &[u8]) -> String {
        let chave = hmac::Key::new(hmac::HMAC_SHA256, self.0.expose_secret());
        let mut conta = hmac::Context::with_key(&chave);
        for parte in [id.as_bytes(), b".", carimbo.as_bytes(), b".", corpo] {
            conta.update(parte);
        }
        format!("{VERSAO}{}", STANDARD.encode(conta.sign()))
    }
}

/// The value of `webhook-signature` for a body sent at `carimbo` (Unix seconds).
#[must_use]
pub fn assinar(segredo: &Segredo, id: &str, carimbo: i64, corpo: &[u8]) -> String {
    segredo.carimbar(id, &carimbo.to_string(), corpo)
}

/// True when any signature of the header fits any live secret; takes the same time whichever it is (W02).
///
/// `carimbo_texto` is the header as it came. Its distance to now is the caller's to judge (W03).
#[must_use]
pub fn conferir(
    segredos: &[Segredo],
    id: &str,
    carimbo_texto: &str,
    corpo: &[u8],
    cabecalho: &str,
) -> bool {
    // Digits only, so that no other spelling of the same instant is ever signed.
    if carimbo_texto.is_empty() || !carimbo_texto.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let mut confere = Choice::from(0);
    for segredo in segredos {
        let esperada = segredo.carimbar(id, carimbo_texto, corpo);
        for assinatura in cabecalho.split(' ') {
            confere |= assinatura.as_bytes().ct_eq(esperada.as_bytes());
        }
    }
    confere.into()
}
