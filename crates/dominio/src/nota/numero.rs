//! The number of an NS.

use core::hash::{Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::texto::so_digitos;

/// A text that is not an NS number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("A NS tem de 10 a 12 números. Copie o número do e-mail em que a NS chegou.")]
pub struct NumeroNsInvalido;

/// NS number: 10 to 12 digits, kept as typed, compared without leading zeros (1.2).
#[derive(Debug, Clone)]
pub struct NumeroNs(String);

impl NumeroNs {
    /// Reads a number, ignoring spaces around it.
    pub fn parse(texto: &str) -> Result<Self, NumeroNsInvalido> {
        let texto = texto.trim();
        let so_numeros = so_digitos(texto).len() == texto.len();
        let tem_valor = texto.bytes().any(|b| b != b'0');
        if so_numeros && tem_valor && (10..=12).contains(&texto.len()) {
            Ok(Self(texto.to_owned()))
        } else {
            Err(NumeroNsInvalido)
        }
    }

    /// The digits as they came, leading zeros included.
    #[must_use]
    pub fn texto(&self) -> &str {
        &self.0
    }

    /// The digits without leading zeros: what equality, indexes and searches use.
    #[must_use]
    pub fn canonico(&self) -> &str {
        self.0.trim_start_matches('0')
    }
}

impl PartialEq for NumeroNs {
    fn eq(&self, outro: &Self) -> bool {
        self.canonico() == outro.canonico()
    }
}

impl Eq for NumeroNs {}

impl Hash for NumeroNs {
    fn hash<H: Hasher>(&self, estado: &mut H) {
        self.canonico().hash(estado);
    }
}

impl core::fmt::Display for NumeroNs {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for NumeroNs {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for NumeroNs {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for NumeroNs {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        String::schema()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for NumeroNs {}
