//! CNPJ, numeric and alphanumeric.

use super::DocumentoInvalido;
use super::digito::{digitos_conferem, limpar, repetido};

/// A valid CNPJ: 14 characters, upper case, without punctuation.
/// The first 12 may hold letters since July 2026 (IN RFB 2.229/2024).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cnpj(String);

impl Cnpj {
    /// Reads a numeric or alphanumeric CNPJ, with or without punctuation, in either case; repeated characters are refused.
    pub fn parse(texto: &str) -> Result<Self, DocumentoInvalido> {
        let bytes = limpar(texto).ok_or(DocumentoInvalido::Cnpj)?;
        let serve = bytes.len() == 14
            && bytes[12..].iter().all(u8::is_ascii_digit)
            && !repetido(&bytes)
            && digitos_conferem(&bytes, 9);
        if serve {
            Ok(Self(bytes.into_iter().map(char::from).collect()))
        } else {
            Err(DocumentoInvalido::Cnpj)
        }
    }

    /// The 14 characters.
    #[must_use]
    pub fn canonico(&self) -> &str {
        &self.0
    }

    /// `12.ABC.345/01DE-35`.
    #[must_use]
    pub fn formatado(&self) -> String {
        let t = &self.0;
        format!(
            "{}.{}.{}/{}-{}",
            &t[..2],
            &t[2..5],
            &t[5..8],
            &t[8..12],
            &t[12..]
        )
    }

    /// `**.ABC.345/****-**`.
    #[must_use]
    pub fn mascarado(&self) -> String {
        format!("**.{}.{}/****-**", &self.0[2..5], &self.0[5..8])
    }
}
