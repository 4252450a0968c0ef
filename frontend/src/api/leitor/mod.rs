//! JSON into `contrato` types through the browser's own parser. A struct is only ever read from an object and errors
//! carry no words, so that half of what serde's derives write is never linked: the portal has a size gate (4.4).

mod erro;
mod partes;

use js_sys::{Array, JSON, Object};
use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

pub(super) use self::erro::NaoConfere;
use self::partes::{Campos, Codigo, Itens};

/// Reads a JSON text.
pub(super) fn ler<T: DeserializeOwned>(texto: &str) -> Result<T, NaoConfere> {
    T::deserialize(Leitor(JSON::parse(texto).map_err(|_| NaoConfere)?))
}

/// The value of a wire code, such as `em_analise`.
pub fn ler_codigo<T: DeserializeOwned>(codigo: &str) -> Option<T> {
    T::deserialize(Leitor(JsValue::from_str(codigo))).ok()
}

/// One value that the browser parsed.
struct Leitor(JsValue);

impl Leitor {
    /// The whole number it is; JSON numbers of this API are counts and versions, far below 2^53.
    #[inline(never)]
    fn inteiro(&self) -> Result<i64, NaoConfere> {
        let numero = self.0.as_f64().ok_or(NaoConfere)?;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "compared with the original right below"
        )]
        let inteiro = numero as i64;
        #[expect(
            clippy::cast_precision_loss,
            clippy::float_cmp,
            reason = "a fraction or an overflow is a refusal"
        )]
        let exato = inteiro as f64 == numero;
        if exato { Ok(inteiro) } else { Err(NaoConfere) }
    }

    fn natural(&self) -> Result<u64, NaoConfere> {
        u64::try_from(self.inteiro()?).map_err(|_| NaoConfere)
    }

    #[inline(never)]
    fn texto(&self) -> Result<String, NaoConfere> {
        self.0.as_string().ok_or(NaoConfere)
    }
}

impl<'de> Deserializer<'de> for Leitor {
    type Error = NaoConfere;

    // Only `serde_json::Value` asks this.
    fn deserialize_any<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        if self.0.is_null() {
            visitante.visit_unit()
        } else if let Some(logico) = self.0.as_bool() {
            visitante.visit_bool(logico)
        } else if let Some(texto) = self.0.as_string() {
            visitante.visit_string(texto)
        } else if Array::is_array(&self.0) {
            self.deserialize_seq(visitante)
        } else if self.0.is_object() {
            self.deserialize_map(visitante)
        } else {
            visitante.visit_i64(self.inteiro()?)
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        visitante.visit_bool(self.0.as_bool().ok_or(NaoConfere)?)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        visitante.visit_i64(self.inteiro()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        visitante.visit_i64(self.inteiro()?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        visitante.visit_u64(self.natural()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        visitante.visit_u64(self.natural()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        visitante.visit_u64(self.natural()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        visitante.visit_str(&self.texto()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        visitante.visit_string(self.texto()?)
    }

    #[inline(never)]
    fn deserialize_option<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        if self.0.is_null() {
            visitante.visit_none()
        } else {
            visitante.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitante: V,
    ) -> Result<V::Value, NaoConfere> {
        visitante.visit_newtype_struct(self)
    }

    #[inline(never)]
    fn deserialize_seq<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        let itens: Array = self.0.dyn_into().map_err(|_| NaoConfere)?;
        visitante.visit_seq(Itens { itens, proximo: 0 })
    }

    #[inline(never)]
    fn deserialize_map<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, NaoConfere> {
        let objeto: Object = self.0.dyn_into().map_err(|_| NaoConfere)?;
        visitante.visit_map(Campos {
            pares: Object::entries(&objeto),
            proximo: 0,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitante: V,
    ) -> Result<V::Value, NaoConfere> {
        self.deserialize_map(visitante)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitante: V,
    ) -> Result<V::Value, NaoConfere> {
        visitante.visit_enum(Codigo(self.texto()?))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(
        self,
        visitante: V,
    ) -> Result<V::Value, NaoConfere> {
        visitante.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}
