//! The serde deserializer over `serde_json::Value` that keeps the place of a fault.

use std::str::FromStr;

use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde_json::Value;

use super::{Defeito, FalhaDeLeitura, Modo};

pub(super) struct Leitor {
    pub(super) valor: Value,
    pub(super) modo: Modo,
}

fn tipo_errado<T>(esperado: &'static str) -> Result<T, FalhaDeLeitura> {
    Err(FalhaDeLeitura::nova(Defeito::TipoErrado { esperado }))
}

impl Leitor {
    /// In text mode, the typed value that the text stands for.
    fn convertido<T: FromStr + Into<Value>>(self) -> Value {
        match (self.modo, self.valor) {
            (Modo::Texto, Value::String(texto)) => {
                texto.parse::<T>().map_or(Value::String(texto), Into::into)
            }
            (_, valor) => valor,
        }
    }
}

macro_rules! inteiros {
    ($($metodo:ident)+) => {$(
        fn $metodo<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, FalhaDeLeitura> {
            match self.convertido::<i64>() {
                Value::Number(n) if n.is_f64() => tipo_errado("um número inteiro"),
                Value::Number(n) => match (n.as_u64(), n.as_i64()) {
                    (Some(n), _) => visitante.visit_u64(n),
                    (None, Some(n)) => visitante.visit_i64(n),
                    (None, None) => Err(FalhaDeLeitura::nova(Defeito::Invalido)),
                },
                _ => tipo_errado("um número inteiro"),
            }
        }
    )+};
}

macro_rules! textos {
    ($($metodo:ident)+) => {$(
        fn $metodo<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, FalhaDeLeitura> {
            match self.valor {
                Value::String(texto) => visitante.visit_string(texto),
                _ => tipo_errado("um texto"),
            }
        }
    )+};
}

impl<'de> Deserializer<'de> for Leitor {
    type Error = FalhaDeLeitura;

    fn deserialize_any<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, FalhaDeLeitura> {
        match self.valor {
            Value::Null => visitante.visit_unit(),
            Value::Bool(b) => visitante.visit_bool(b),
            Value::Number(n) => match (n.as_u64(), n.as_i64(), n.as_f64()) {
                (Some(n), ..) => visitante.visit_u64(n),
                (_, Some(n), _) => visitante.visit_i64(n),
                (.., Some(n)) => visitante.visit_f64(n),
                _ => Err(FalhaDeLeitura::nova(Defeito::Invalido)),
            },
            Value::String(texto) => visitante.visit_string(texto),
            Value::Array(itens) => visitante.visit_seq(Itens {
                restantes: itens.into_iter(),
                indice: 0,
                modo: self.modo,
            }),
            Value::Object(campos) => visitante.visit_map(Campos {
                restantes: campos.into_iter(),
                valor: None,
                modo: self.modo,
            }),
        }
    }

    inteiros! { deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }
    textos! { deserialize_str deserialize_string deserialize_char deserialize_identifier }

    fn deserialize_bool<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, FalhaDeLeitura> {
        match self.convertido::<bool>() {
            Value::Bool(b) => visitante.visit_bool(b),
            _ => tipo_errado("verdadeiro ou falso (true ou false)"),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, FalhaDeLeitura> {
        match (&self.valor, self.modo) {
            (Value::Null, _) => visitante.visit_none(),
            (Value::String(texto), Modo::Texto) if texto.is_empty() => visitante.visit_none(),
            _ => visitante.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, FalhaDeLeitura> {
        let itens = match (self.modo, self.valor) {
            (_, Value::Array(itens)) => itens,
            // A list in an environment variable: `a,b`.
            (Modo::Texto, Value::String(texto)) => texto
                .split(',')
                .map(|item| Value::String(item.trim().to_owned()))
                .collect(),
            _ => return tipo_errado("uma lista"),
        };
        visitante.visit_seq(Itens {
            restantes: itens.into_iter(),
            indice: 0,
            modo: self.modo,
        })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, FalhaDeLeitura> {
        match self.valor {
            Value::Object(campos) => visitante.visit_map(Campos {
                restantes: campos.into_iter(),
                valor: None,
                modo: self.modo,
            }),
            _ => tipo_errado("um objeto"),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitante: V,
    ) -> Result<V::Value, FalhaDeLeitura> {
        self.deserialize_map(visitante)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitante: V,
    ) -> Result<V::Value, FalhaDeLeitura> {
        match self.valor {
            Value::String(variante) => visitante.visit_enum(Variante(variante)),
            _ => tipo_errado("um texto"),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitante: V,
    ) -> Result<V::Value, FalhaDeLeitura> {
        visitante.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! { f32 f64 i128 u128 bytes byte_buf unit unit_struct tuple tuple_struct ignored_any }
}

struct Itens {
    restantes: std::vec::IntoIter<Value>,
    indice: usize,
    modo: Modo,
}

impl<'de> SeqAccess<'de> for Itens {
    type Error = FalhaDeLeitura;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        semente: S,
    ) -> Result<Option<S::Value>, FalhaDeLeitura> {
        let Some(valor) = self.restantes.next() else {
            return Ok(None);
        };
        let indice = self.indice;
        self.indice += 1;
        let leitor = Leitor {
            valor,
            modo: self.modo,
        };
        semente
            .deserialize(leitor)
            .map(Some)
            .map_err(|falha| falha.dentro_de(&indice.to_string()))
    }
}

struct Campos {
    restantes: serde_json::map::IntoIter,
    valor: Option<(String, Value)>,
    modo: Modo,
}

impl<'de> MapAccess<'de> for Campos {
    type Error = FalhaDeLeitura;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        semente: S,
    ) -> Result<Option<S::Value>, FalhaDeLeitura> {
        let Some((campo, valor)) = self.restantes.next() else {
            return Ok(None);
        };
        self.valor = Some((campo.clone(), valor));
        let chave: StringDeserializer<FalhaDeLeitura> = campo.into_deserializer();
        semente.deserialize(chave).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        semente: S,
    ) -> Result<S::Value, FalhaDeLeitura> {
        let Some((campo, valor)) = self.valor.take() else {
            return Err(FalhaDeLeitura::nova(Defeito::Invalido));
        };
        semente
            .deserialize(Leitor {
                valor,
                modo: self.modo,
            })
            .map_err(|falha| falha.dentro_de(&campo))
    }
}

/// Only unit variants exist in the contract.
struct Variante(String);

impl<'de> EnumAccess<'de> for Variante {
    type Error = FalhaDeLeitura;
    type Variant = Unitaria;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        semente: S,
    ) -> Result<(S::Value, Unitaria), FalhaDeLeitura> {
        let nome: StringDeserializer<FalhaDeLeitura> = self.0.into_deserializer();
        Ok((semente.deserialize(nome)?, Unitaria))
    }
}

struct Unitaria;

impl<'de> VariantAccess<'de> for Unitaria {
    type Error = FalhaDeLeitura;

    fn unit_variant(self) -> Result<(), FalhaDeLeitura> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(
        self,
        _: S,
    ) -> Result<S::Value, FalhaDeLeitura> {
        Err(FalhaDeLeitura::nova(Defeito::Invalido))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, FalhaDeLeitura> {
        Err(FalhaDeLeitura::nova(Defeito::Invalido))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, FalhaDeLeitura> {
        Err(FalhaDeLeitura::nova(Defeito::Invalido))
    }
}
