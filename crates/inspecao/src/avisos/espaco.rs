//! Colour spaces, as far as grey or not goes.

use lopdf::{Document, Object};

use super::cor::{cmyk_e_cinza, rgb_e_cinza};
use super::paleta;

/// Spaces inside spaces that are followed.
const PROFUNDIDADE: u8 = 6;
/// A colour space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Espaco {
    /// Every value is a grey.
    Cinza,
    Rgb,
    Cmyk,
    Lab,
    /// A spot ink: any value but zero is colour.
    Tinta,
    /// A palette with some colour in it, or a space not known.
    Colorido,
    /// Patterns, the uncoloured ones painted in this space.
    Padrao(Base),
}

/// What an uncoloured pattern is painted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Cinza,
    Rgb,
    Cmyk,
    Colorido,
}

impl Espaco {
    /// Whether values in this space are a colour.
    pub(super) fn colorido(self, valores: &[f32]) -> bool {
        match self {
            Self::Cinza | Self::Padrao(Base::Cinza) => false,
            Self::Rgb | Self::Padrao(Base::Rgb) => {
                valores.last_chunk().is_some_and(|rgb| !rgb_e_cinza(*rgb))
            }
            Self::Cmyk | Self::Padrao(Base::Cmyk) => valores
                .last_chunk()
                .is_some_and(|cmyk| !cmyk_e_cinza(*cmyk)),
            Self::Lab => valores
                .last_chunk()
                .is_some_and(|[a, b]: &[f32; 2]| a.abs() > 1.0 || b.abs() > 1.0),
            Self::Tinta => valores.iter().any(|tinta| *tinta > 0.0),
            // An index into a palette with colour, or a space not known.
            Self::Colorido | Self::Padrao(Base::Colorido) => !valores.is_empty(),
        }
    }

    /// A space written as name or array; names of resources are resolved by the caller.
    pub(super) fn de(objeto: &Object, documento: &Document) -> Self {
        Self::em(objeto, documento, PROFUNDIDADE)
    }

    /// A space of the device by its name, whole or abbreviated as in inline images.
    pub(super) fn de_nome(nome: &[u8]) -> Option<Self> {
        Some(match nome {
            b"DeviceGray" | b"CalGray" | b"G" => Self::Cinza,
            b"DeviceRGB" | b"CalRGB" | b"RGB" => Self::Rgb,
            b"DeviceCMYK" | b"CalCMYK" | b"CMYK" => Self::Cmyk,
            b"Pattern" => Self::Padrao(Base::Cinza),
            _ => return None,
        })
    }

    fn em(objeto: &Object, documento: &Document, profundidade: u8) -> Self {
        let Some(abaixo) = profundidade.checked_sub(1) else {
            return Self::Colorido;
        };
        let Ok((_, objeto)) = documento.dereference(objeto) else {
            return Self::Colorido;
        };
        if let Object::Name(nome) = objeto {
            return Self::de_nome(nome).unwrap_or(Self::Colorido);
        }
        let Ok(partes) = objeto.as_array() else {
            return Self::Colorido;
        };
        let parte = |i: usize| {
            let (_, parte) = documento.dereference(partes.get(i)?).ok()?;
            Some(parte)
        };
        let dentro =
            |i: usize| parte(i).map_or(Self::Colorido, |parte| Self::em(parte, documento, abaixo));
        let familia = parte(0).and_then(|nome| nome.as_name().ok());
        match familia.unwrap_or_default() {
            b"Lab" => Self::Lab,
            b"ICCBased" => icc(parte(1), documento, abaixo),
            b"Indexed" | b"I" => match dentro(1) {
                Self::Cinza => Self::Cinza,
                base => paleta::julgar(base, parte(3)),
            },
            b"Separation" => match parte(1).map(Object::as_name) {
                Some(Ok(b"Black" | b"All" | b"None")) => Self::Cinza,
                _ if dentro(2) == Self::Cinza => Self::Cinza,
                _ => Self::Tinta,
            },
            b"DeviceN" => {
                let tintas = parte(1).and_then(|tintas| tintas.as_array().ok());
                let pretas = tintas.is_some_and(|tintas| {
                    tintas
                        .iter()
                        .all(|tinta| matches!(tinta.as_name(), Ok(b"Black" | b"None")))
                });
                if pretas || dentro(2) == Self::Cinza {
                    Self::Cinza
                } else {
                    Self::Tinta
                }
            }
            b"Pattern" => Self::Padrao(match parte(1).map(|_| dentro(1)) {
                None | Some(Self::Cinza) => Base::Cinza,
                Some(Self::Rgb) => Base::Rgb,
                Some(Self::Cmyk) => Base::Cmyk,
                Some(_) => Base::Colorido,
            }),
            nome => Self::de_nome(nome).unwrap_or(Self::Colorido),
        }
    }
}

fn icc(perfil: Option<&Object>, documento: &Document, profundidade: u8) -> Espaco {
    let Some(Ok(perfil)) = perfil.map(Object::as_stream) else {
        return Espaco::Colorido;
    };
    let componentes = perfil
        .dict
        .get_deref(b"N", documento)
        .and_then(Object::as_i64);
    match componentes {
        Ok(1) => Espaco::Cinza,
        Ok(3) => Espaco::Rgb,
        Ok(4) => Espaco::Cmyk,
        _ => perfil
            .dict
            .get(b"Alternate")
            .map_or(Espaco::Colorido, |outro| {
                Espaco::em(outro, documento, profundidade)
            }),
    }
}
