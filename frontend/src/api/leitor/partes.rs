//! What lies inside a value: items, members, the code of a vocabulary. Kept out of line: the derives read every field
//! through these, and one copy for each type of field is enough.

use js_sys::Array;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use wasm_bindgen::{JsCast, JsValue};

use super::{Leitor, NaoConfere};

/// The items of an array.
pub(super) struct Itens {
    pub(super) itens: Array,
    pub(super) proximo: u32,
}

impl<'de> SeqAccess<'de> for Itens {
    type Error = NaoConfere;

    #[inline(never)]
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        semente: T,
    ) -> Result<Option<T::Value>, NaoConfere> {
        if self.proximo >= self.itens.length() {
            return Ok(None);
        }
        let item = self.itens.get(self.proximo);
        self.proximo += 1;
        semente.deserialize(Leitor(item)).map(Some)
    }
}

/// The `[name, value]` pairs of an object.
pub(super) struct Campos {
    pub(super) pares: Array,
    pub(super) proximo: u32,
}

impl Campos {
    fn parte(&self, qual: u32) -> JsValue {
        self.pares
            .get(self.proximo)
            .unchecked_into::<Array>()
            .get(qual)
    }
}

impl<'de> MapAccess<'de> for Campos {
    type Error = NaoConfere;

    #[inline(never)]
    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        semente: K,
    ) -> Result<Option<K::Value>, NaoConfere> {
        if self.proximo >= self.pares.length() {
            return Ok(None);
        }
        let nome = self.parte(0).as_string().ok_or(NaoConfere)?;
        semente.deserialize(StrDeserializer::new(&nome)).map(Some)
    }

    #[inline(never)]
    fn next_value_seed<T: DeserializeSeed<'de>>(
        &mut self,
        semente: T,
    ) -> Result<T::Value, NaoConfere> {
        let valor = self.parte(1);
        self.proximo += 1;
        semente.deserialize(Leitor(valor))
    }
}

/// The code of a closed vocabulary.
pub(super) struct Codigo(pub(super) String);

impl<'de> EnumAccess<'de> for Codigo {
    type Error = NaoConfere;
    type Variant = SemDados;

    #[inline(never)]
    fn variant_seed<T: DeserializeSeed<'de>>(
        self,
        semente: T,
    ) -> Result<(T::Value, SemDados), NaoConfere> {
        Ok((
            semente.deserialize(StrDeserializer::new(&self.0))?,
            SemDados,
        ))
    }
}

/// Vocabularies of the wire have no data in their values.
pub(super) struct SemDados;

impl<'de> VariantAccess<'de> for SemDados {
    type Error = NaoConfere;

    fn unit_variant(self) -> Result<(), NaoConfere> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, NaoConfere> {
        Err(NaoConfere)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, NaoConfere> {
        Err(NaoConfere)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, NaoConfere> {
        Err(NaoConfere)
    }
}
