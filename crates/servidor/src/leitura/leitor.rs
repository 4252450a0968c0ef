//! The serde deserializer over `serde_json::Value` that keeps the place of a fault.

use std::str::FromStr;

use serde::de::{Deserializer, Visitor};
use serde_json::Value;

use super::partes::{Campos, Itens, Variante};
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
            Value::Array(itens) => visitante.visit_seq(Itens::novos(itens, self.modo)),
            Value::Object(campos) => visitante.visit_map(Campos::novos(campos, self.modo)),
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
        match self.valor {
            Value::Null => visitante.visit_none(),
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
        visitante.visit_seq(Itens::novos(itens, self.modo))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitante: V) -> Result<V::Value, FalhaDeLeitura> {
        match self.valor {
            Value::Object(campos) => visitante.visit_map(Campos::novos(campos, self.modo)),
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
            Value::String(variante) => visitante.visit_enum(Variante::nova(variante)),
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
