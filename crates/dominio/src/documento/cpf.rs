//! CPF.

use super::DocumentoInvalido;
use super::digito::{digitos_conferem, limpar, repetido};

/// A valid CPF: 11 digits, without punctuation.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cpf(String);

impl Cpf {
    /// Reads a CPF with or without punctuation; repeated digits are refused.
    pub fn parse(texto: &str) -> Result<Self, DocumentoInvalido> {
        let bytes = limpar(texto).ok_or(DocumentoInvalido::Cpf)?;
        let serve = bytes.len() == 11
            && bytes.iter().all(u8::is_ascii_digit)
            && !repetido(&bytes)
            && digitos_conferem(&bytes, 11);
        if serve {
            Ok(Self(bytes.into_iter().map(char::from).collect()))
        } else {
            Err(DocumentoInvalido::Cpf)
        }
    }

    /// The 11 digits.
    #[must_use]
    pub fn canonico(&self) -> &str {
        &self.0
    }

    /// `123.456.789-09`.
    #[must_use]
    pub fn formatado(&self) -> String {
        let t = &self.0;
        format!("{}.{}.{}-{}", &t[..3], &t[3..6], &t[6..9], &t[9..])
    }

    /// `***.456.789-**`.
    #[must_use]
    pub fn mascarado(&self) -> String {
        format!("***.{}.{}-**", &self.0[3..6], &self.0[6..9])
    }
}
