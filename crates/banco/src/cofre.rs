//! Secrets at rest: one master key, one subkey per purpose, and what is done with each (2.2, S15).
//!
//! The keys never leave: callers hand over text and a context and get ciphertext, an index, a tag or a signature.

mod cifra;
mod derivacao;

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::aead::LessSafeKey;
use ring::hmac;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};

use self::derivacao::Derivacao;

/// Why the cofre did not open or close something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FalhaCofre {
    /// The system has no randomness to give.
    #[error("o sistema não forneceu números aleatórios")]
    SemAcaso,
    /// Sealed with another master key.
    #[error(
        "O dado foi cifrado com outra chave mestra. Configure a chave com que o banco foi criado."
    )]
    OutraChave,
    /// Not sealed by us for this context, or changed since.
    #[error("o dado cifrado não confere")]
    Recusado,
}

/// Seals, indexes, tags and signs with keys derived from the master key. Cloning is cheap.
#[derive(Clone)]
pub struct Cofre(Arc<Chaves>);

struct Chaves {
    /// Tells which master key sealed a value; says nothing of the key.
    id: [u8; 4],
    cifra: LessSafeKey,
    indice: hmac::Key,
    autenticacao: hmac::Key,
    assinatura: Ed25519KeyPair,
    atende: [u8; 32],
}

impl Cofre {
    /// Derives the subkeys from the 32-byte master key, which is not kept.
    pub fn novo(chave: &[u8; 32]) -> Result<Self, FalhaCofre> {
        let derivacao = Derivacao::nova(chave);
        let [a, b, c, d, ..] = derivacao.subchave("id");
        Ok(Self(Arc::new(Chaves {
            id: [a, b, c, d],
            cifra: cifra::chave(&derivacao.subchave("cifra"))?,
            indice: hmac::Key::new(hmac::HMAC_SHA256, &derivacao.subchave("indice")),
            autenticacao: hmac::Key::new(hmac::HMAC_SHA256, &derivacao.subchave("autenticacao")),
            assinatura: Ed25519KeyPair::from_seed_unchecked(&derivacao.subchave("assinatura"))
                .map_err(|_| FalhaCofre::Recusado)?,
            atende: derivacao.subchave("atende"),
        })))
    }

    /// Seals bytes for a context (a column, such as `conta.cpf`); equal texts seal differently each time.
    pub fn cifrar(&self, contexto: &str, claro: &[u8]) -> Result<Vec<u8>, FalhaCofre> {
        cifra::cifrar(&self.0.cifra, self.0.id, contexto, claro)
    }

    /// Opens what [`Cofre::cifrar`] sealed for the same context.
    pub fn decifrar(&self, contexto: &str, cifrado: &[u8]) -> Result<Vec<u8>, FalhaCofre> {
        cifra::decifrar(&self.0.cifra, self.0.id, contexto, cifrado)
    }

    /// Blind index: the same value in the same context is always the same 64 hexadecimal digits (S15).
    /// The caller normalises the value first.
    #[must_use]
    pub fn indice(&self, contexto: &str, valor: &str) -> String {
        hex::encode(etiqueta(&self.0.indice, contexto, valor.as_bytes()))
    }

    /// A 32-byte tag over data that leaves and comes back, such as a cursor (A08).
    #[must_use]
    pub fn autenticar(&self, contexto: &str, dados: &[u8]) -> Vec<u8> {
        etiqueta(&self.0.autenticacao, contexto, dados)
            .as_ref()
            .to_vec()
    }

    /// Whether [`Cofre::autenticar`] made this tag for these data and context; in constant time.
    #[must_use]
    pub fn conferir(&self, contexto: &str, dados: &[u8], etiqueta: &[u8]) -> bool {
        hmac::verify(&self.0.autenticacao, &moldura(contexto, dados), etiqueta).is_ok()
    }

    /// Ed25519 signature, 64 bytes, over the data of a receipt or decision (2.2).
    #[must_use]
    pub fn assinar(&self, dados: &[u8]) -> Vec<u8> {
        self.0.assinatura.sign(dados).as_ref().to_vec()
    }

    /// The 32-byte Ed25519 public key that checks [`Cofre::assinar`].
    #[must_use]
    pub fn chave_publica(&self) -> Vec<u8> {
        self.0.assinatura.public_key().as_ref().to_vec()
    }

    /// Whether this cofre's key signed these data.
    #[must_use]
    pub fn conferir_assinatura(&self, dados: &[u8], assinatura: &[u8]) -> bool {
        assinatura_confere(self.0.assinatura.public_key().as_ref(), dados, assinatura)
    }

    /// The `whsec_…` secret shared with the Atende module of the same installation (2.2, 3.4).
    #[must_use]
    pub fn segredo_atende(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.0.atende))
    }
}

/// Whether the owner of an Ed25519 public key signed these data; for a receipt signed before a key change.
#[must_use]
pub fn assinatura_confere(chave_publica: &[u8], dados: &[u8], assinatura: &[u8]) -> bool {
    UnparsedPublicKey::new(&ED25519, chave_publica)
        .verify(dados, assinatura)
        .is_ok()
}

impl fmt::Debug for Cofre {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cofre")
            .field("id", &hex::encode(self.0.id))
            .finish_non_exhaustive()
    }
}

fn etiqueta(chave: &hmac::Key, contexto: &str, dados: &[u8]) -> hmac::Tag {
    hmac::sign(chave, &moldura(contexto, dados))
}

/// The length in front keeps ("ab", "c") and ("a", "bc") apart.
fn moldura(contexto: &str, dados: &[u8]) -> Vec<u8> {
    let tamanho = u64::try_from(contexto.len()).unwrap_or(u64::MAX);
    [&tamanho.to_be_bytes(), contexto.as_bytes(), dados].concat()
}

#[cfg(test)]
mod testes;
