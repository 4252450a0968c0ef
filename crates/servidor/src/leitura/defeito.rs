//! The structured fault of a reading.

use core::fmt;

use serde::de;

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Defeito {
    /// The type has no such field.
    CampoDesconhecido {
        /// Fields it has.
        conhecidos: &'static [&'static str],
    },
    /// A mandatory field is missing.
    CampoAusente,
    /// The value has another type.
    TipoErrado {
        /// The expected type, in Portuguese, with its article.
        esperado: &'static str,
    },
    /// The value is not in the vocabulary.
    ValorDesconhecido {
        /// Values it has.
        conhecidos: &'static [&'static str],
    },
    /// The type is right and the value is not (a date that does not exist, a number out of range).
    Invalido,
}

/// A fault and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FalhaDeLeitura {
    /// What does not fit.
    pub defeito: Defeito,
    /// Innermost segment first: it grows as the error travels outwards.
    caminho: Vec<String>,
}

impl FalhaDeLeitura {
    pub(super) fn nova(defeito: Defeito) -> Self {
        Self {
            defeito,
            caminho: Vec::new(),
        }
    }

    /// The same fault, one level further out.
    #[must_use]
    pub(super) fn dentro_de(mut self, segmento: &str) -> Self {
        self.caminho.push(segmento.to_owned());
        self
    }

    /// Segments of the place, outermost first.
    pub fn segmentos(&self) -> impl Iterator<Item = &str> {
        self.caminho.iter().rev().map(String::as_str)
    }

    /// The place as a JSON pointer (RFC 6901).
    #[must_use]
    pub fn ponteiro(&self) -> String {
        self.segmentos().fold(String::new(), |soma, s| {
            soma + "/" + &s.replace('~', "~0").replace('/', "~1")
        })
    }

    /// Last segment of the place: the name of the field at fault.
    #[must_use]
    pub fn campo(&self) -> &str {
        self.caminho.first().map_or("", String::as_str)
    }

    /// The fault in one or two Portuguese sentences, without repeating the value.
    #[must_use]
    pub fn detalhe(&self) -> String {
        match &self.defeito {
            Defeito::CampoDesconhecido { conhecidos: [] } => {
                "Este campo não existe aqui. Retire-o.".to_owned()
            }
            Defeito::CampoDesconhecido { conhecidos } => {
                format!(
                    "Este campo não existe aqui. Campos aceitos: {}.",
                    conhecidos.join(", ")
                )
            }
            Defeito::CampoAusente => "Falta este campo obrigatório.".to_owned(),
            Defeito::TipoErrado { esperado } => {
                format!("O tipo do valor está errado. Envie {esperado}.")
            }
            Defeito::ValorDesconhecido { conhecidos } => {
                format!(
                    "Valor fora da lista. Valores aceitos: {}.",
                    conhecidos.join(", ")
                )
            }
            Defeito::Invalido => {
                "O valor não é válido para este campo. Confira o formato na documentação."
                    .to_owned()
            }
        }
    }
}

impl fmt::Display for FalhaDeLeitura {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}",
            self.segmentos().collect::<Vec<_>>().join("."),
            self.detalhe()
        )
    }
}

impl std::error::Error for FalhaDeLeitura {}

impl de::Error for FalhaDeLeitura {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::nova(Defeito::Invalido)
    }

    fn unknown_field(campo: &str, conhecidos: &'static [&'static str]) -> Self {
        Self::nova(Defeito::CampoDesconhecido { conhecidos }).dentro_de(campo)
    }

    fn missing_field(campo: &'static str) -> Self {
        Self::nova(Defeito::CampoAusente).dentro_de(campo)
    }

    fn unknown_variant(_: &str, conhecidos: &'static [&'static str]) -> Self {
        Self::nova(Defeito::ValorDesconhecido { conhecidos })
    }
}
