//! CPF and CNPJ: parsed once, shown formatted, masked in every log.

mod cnpj;
mod cpf;
mod digito;

pub use cnpj::Cnpj;
pub use cpf::Cpf;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use self::digito::limpar;
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

/// The kind of person that a typed document tells: 11 digits are a CPF, 14 characters ending in two digits a CNPJ.
/// The check digits are not looked at.
#[must_use]
pub fn pessoa_do_documento(texto: &str) -> Option<Pessoa> {
    let bytes = limpar(texto)?;
    let numeros = |parte: &[u8]| parte.iter().all(u8::is_ascii_digit);
    match bytes.len() {
        11 if numeros(&bytes) => Some(Pessoa::Fisica),
        14 if numeros(&bytes[12..]) => Some(Pessoa::Juridica),
        _ => None,
    }
}

/// Who the client of an NS is: a CPF or a CNPJ (R-NS-4).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CpfCnpj {
    /// Pessoa física.
    Cpf(Cpf),
    /// Pessoa jurídica.
    Cnpj(Cnpj),
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
