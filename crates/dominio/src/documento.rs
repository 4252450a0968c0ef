//! CPF and CNPJ: parsed once, shown formatted, masked in every log.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::tipo::Pessoa;

/// Why a text is not a CPF or CNPJ. It never repeats the text, which is personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentoInvalido {
    /// Not a valid CPF.
    #[error("O CPF não confere. Digite os 11 números e veja os dois últimos.")]
    Cpf,
    /// Not a valid CNPJ.
    #[error("O CNPJ não confere. Digite os 14 caracteres e veja os dois últimos.")]
    Cnpj,
}

impl DocumentoInvalido {
    /// The code used on the wire.
    #[must_use]
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Cpf => "cpf_invalido",
            Self::Cnpj => "cnpj_invalido",
        }
    }
}

/// A valid CPF: 11 digits, without punctuation.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cpf(String);

/// A valid CNPJ: 14 characters, upper case, without punctuation.
/// The first 12 may hold letters since July 2026 (IN RFB 2.229/2024).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cnpj(String);

/// Who the client of an NS is: a CPF or a CNPJ (R-NS-4).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CpfCnpj {
    /// Pessoa física.
    Cpf(Cpf),
    /// Pessoa jurídica.
    Cnpj(Cnpj),
}

/// The text in upper case without the punctuation people type; `None` if anything else remains.
fn limpar(texto: &str) -> Option<Vec<u8>> {
    texto
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/' | '\u{2013}'))
        .map(|c| {
            c.is_ascii_alphanumeric()
                .then_some(c.to_ascii_uppercase() as u8)
        })
        .collect()
}

fn repetido(bytes: &[u8]) -> bool {
    bytes.windows(2).all(|par| par[0] == par[1])
}

/// Modulo 11 over `ASCII - 48`, weights growing from the right: 2.. up to `peso_maximo`, then 2 again.
fn digito(bytes: &[u8], peso_maximo: u32) -> u8 {
    let soma: u32 = bytes
        .iter()
        .rev()
        .zip((2..=peso_maximo).cycle())
        .map(|(b, peso)| u32::from(b - b'0') * peso)
        .sum();
    match soma % 11 {
        0 | 1 => b'0',
        resto => b'0' + u8::try_from(11 - resto).unwrap_or(0),
    }
}

fn digitos_conferem(bytes: &[u8], peso_maximo: u32) -> bool {
    let corpo = bytes.len() - 2;
    digito(&bytes[..corpo], peso_maximo) == bytes[corpo]
        && digito(&bytes[..=corpo], peso_maximo) == bytes[corpo + 1]
}

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

impl CpfCnpj {
    /// Reads a CPF for pessoa física, a CNPJ for jurídica.
    pub fn de(pessoa: Pessoa, texto: &str) -> Result<Self, DocumentoInvalido> {
        match pessoa {
            Pessoa::Fisica => Cpf::parse(texto).map(Self::Cpf),
            Pessoa::Juridica => Cnpj::parse(texto).map(Self::Cnpj),
        }
    }

    /// Reads either, told apart by length: up to 11 characters is a CPF.
    pub fn parse(texto: &str) -> Result<Self, DocumentoInvalido> {
        let curto = limpar(texto).is_some_and(|bytes| bytes.len() <= 11);
        Self::de(
            if curto {
                Pessoa::Fisica
            } else {
                Pessoa::Juridica
            },
            texto,
        )
    }

    /// Which kind of person it identifies.
    #[must_use]
    pub const fn pessoa(&self) -> Pessoa {
        match self {
            Self::Cpf(_) => Pessoa::Fisica,
            Self::Cnpj(_) => Pessoa::Juridica,
        }
    }

    /// The characters without punctuation.
    #[must_use]
    pub fn canonico(&self) -> &str {
        match self {
            Self::Cpf(cpf) => cpf.canonico(),
            Self::Cnpj(cnpj) => cnpj.canonico(),
        }
    }

    /// With the usual punctuation.
    #[must_use]
    pub fn formatado(&self) -> String {
        match self {
            Self::Cpf(cpf) => cpf.formatado(),
            Self::Cnpj(cnpj) => cnpj.formatado(),
        }
    }

    /// With the identifying ends hidden.
    #[must_use]
    pub fn mascarado(&self) -> String {
        match self {
            Self::Cpf(cpf) => cpf.mascarado(),
            Self::Cnpj(cnpj) => cnpj.mascarado(),
        }
    }
}

macro_rules! na_borda {
    ($($tipo:ident: $nome:literal),+) => {$(
        // A document in a log line is a leak: Debug shows the masked form only.
        impl core::fmt::Debug for $tipo {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                write!(f, "{}({})", $nome, self.mascarado())
            }
        }

        impl Serialize for $tipo {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.canonico())
            }
        }

        impl<'de> Deserialize<'de> for $tipo {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $tipo {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                String::schema()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $tipo {}
    )+};
}

na_borda!(Cpf: "Cpf", Cnpj: "Cnpj", CpfCnpj: "CpfCnpj");
