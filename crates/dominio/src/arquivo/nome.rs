//! File names, and the nearest accepted one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::limpeza::{compor, limpar, separar};
use crate::tipo::vocabulario;

/// Longest file name accepted, in characters (R-ANX-1).
pub const LIMITE_NOME: usize = 120;

/// A file name that may be stored (R-ANX-1).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NomeArquivo(String);

vocabulario! {
    /// Why a file name is refused.
    MotivoNome {
        /// Characters outside A–Z a–z 0–9 space `.` `_` `-`.
        CaracteresEspeciais = "caracteres_especiais", "O nome tem caracteres que o sistema não aceita.";
        /// More than 120 characters.
        LongoDemais = "longo_demais", "O nome passa de 120 caracteres.";
        /// Nothing before the extension.
        Vazio = "vazio", "O arquivo está sem nome.";
    }
}

/// A refused name: what is wrong with it and the name that would pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NomeRecusado {
    /// The characters at fault, each once, in order.
    pub caracteres: Vec<char>,
    /// The cleaned name, offered in one click.
    pub proposta: String,
    /// The first reason found.
    pub motivo: MotivoNome,
}

impl core::fmt::Display for NomeRecusado {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.motivo.texto())?;
        if !self.caracteres.is_empty() {
            let lista: Vec<String> = self.caracteres.iter().map(|c| mostrar(*c)).collect();
            write!(f, " Troque: {}.", lista.join(" "))?;
        }
        write!(f, " Use o nome {}.", self.proposta)
    }
}

impl core::error::Error for NomeRecusado {}

fn mostrar(c: char) -> String {
    if c.is_control() || c.is_whitespace() || ('\u{300}'..='\u{36f}').contains(&c) {
        format!("U+{:04X}", u32::from(c))
    } else {
        c.to_string()
    }
}

pub(super) const fn aceito(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '_' | '-')
}

impl NomeArquivo {
    /// Reads a file name, ignoring spaces around it. The extension is judged by [`FormatoArquivo::de_nome`].
    pub fn parse(nome: &str) -> Result<Self, NomeRecusado> {
        let nome = compor(nome.trim());
        let mut caracteres: Vec<char> = Vec::new();
        for c in nome.chars().filter(|c| !aceito(*c)) {
            if !caracteres.contains(&c) {
                caracteres.push(c);
            }
        }
        let (base, _) = separar(&nome);
        let motivo = if !caracteres.is_empty() {
            MotivoNome::CaracteresEspeciais
        } else if base.chars().all(|c| !c.is_ascii_alphanumeric()) {
            MotivoNome::Vazio
        } else if nome.len() > LIMITE_NOME {
            MotivoNome::LongoDemais
        } else {
            return Ok(Self(nome));
        };
        Err(NomeRecusado {
            caracteres,
            proposta: limpar(&nome),
            motivo,
        })
    }

    /// The name.
    #[must_use]
    pub fn texto(&self) -> &str {
        &self.0
    }
}

impl core::fmt::Display for NomeArquivo {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for NomeArquivo {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for NomeArquivo {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for NomeArquivo {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        String::schema()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for NomeArquivo {}
