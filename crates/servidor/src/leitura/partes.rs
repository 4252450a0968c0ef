//! The parts of a value: items of a list, fields of an object, the name of a variant.

use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde_json::{Map, Value};

use super::leitor::Leitor;
use super::{Defeito, FalhaDeLeitura, Modo};

pub(super) struct Itens {
    restantes: std::vec::IntoIter<Value>,
    indice: usize,
    modo: Modo,
}

impl Itens {
    pub(super) fn novos(itens: Vec<Value>, modo: Modo) -> Self {
        Self {
            restantes: itens.into_iter(),
            indice: 0,
            modo,
        }
    }
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

pub(super) struct Campos {
    restantes: serde_json::map::IntoIter,
    valor: Option<(String, Value)>,
    modo: Modo,
}

impl Campos {
    pub(super) fn novos(campos: Map<String, Value>, modo: Modo) -> Self {
        Self {
            restantes: campos.into_iter(),
            valor: None,
            modo,
        }
    }
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
pub(super) struct Variante(String);

impl Variante {
    pub(super) fn nova(nome: String) -> Self {
        Self(nome)
    }
}

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

pub(super) struct Unitaria;

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
