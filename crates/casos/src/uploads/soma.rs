//! The checksum that a client sends with a piece (tus checksum).

use ring::digest::{Algorithm, Context, SHA1_FOR_LEGACY_USE_ONLY, SHA256};

/// What the piece may be summed with. SHA-1 proves nothing against an attacker; clients use it against bad lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algoritmo {
    /// SHA-256.
    Sha256,
    /// SHA-1.
    Sha1,
}

impl Algoritmo {
    /// Every algorithm, the better first.
    pub const TODOS: [Self; 2] = [Self::Sha256, Self::Sha1];

    /// Its name in tus.
    #[must_use]
    pub fn nome(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha1 => "sha1",
        }
    }

    /// Bytes of its sums.
    #[must_use]
    pub fn tamanho(self) -> usize {
        self.implementacao().output_len()
    }

    fn implementacao(self) -> &'static Algorithm {
        match self {
            Self::Sha256 => &SHA256,
            Self::Sha1 => &SHA1_FOR_LEGACY_USE_ONLY,
        }
    }
}

/// The sum a piece must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Soma {
    /// How it is summed.
    pub algoritmo: Algoritmo,
    /// What must come out.
    pub valor: Vec<u8>,
}

/// A sum in course.
pub(super) struct Conferencia {
    contexto: Context,
    esperada: Vec<u8>,
}

impl Conferencia {
    pub(super) fn nova(soma: Soma) -> Self {
        Self {
            contexto: Context::new(soma.algoritmo.implementacao()),
            esperada: soma.valor,
        }
    }

    pub(super) fn somar(&mut self, bytes: &[u8]) {
        self.contexto.update(bytes);
    }

    pub(super) fn confere(self) -> bool {
        self.contexto.finish().as_ref() == self.esperada
    }
}
