//! An ação crosses the wire as its code.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Acao;

/// A code that names no ação.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Ação desconhecida. Atualize a página e tente de novo.")]
pub struct AcaoDesconhecida;

impl Serialize for Acao {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.codigo())
    }
}

impl<'de> Deserialize<'de> for Acao {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::de_codigo(&String::deserialize(d)?)
            .ok_or_else(|| serde::de::Error::custom(AcaoDesconhecida))
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Acao {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .enum_values(Some(Self::TODOS.iter().map(|acao| acao.codigo())))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Acao {}
