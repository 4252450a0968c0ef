//! What the next byte belongs to, and how texts, comments and pixels are passed over.

use super::letras::e_branco;

/// What the next byte belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lendo {
    Espaco,
    Numero,
    Nome,
    Operador,
    Texto {
        abertos: u32,
        escapado: bool,
    },
    /// After `<`: a hexadecimal text, or a dictionary when another `<` follows.
    Menor,
    Hexadecimal,
    Comentario,
    /// Pixels of an inline image, up to `EI` between blanks.
    Pixels {
        vistos: [u8; 3],
    },
}

impl Lendo {
    /// What follows a byte that says nothing of colour.
    pub(super) fn depois_de(self, byte: u8) -> Self {
        match self {
            Self::Texto {
                abertos,
                escapado: true,
            } => Self::Texto {
                abertos,
                escapado: false,
            },
            Self::Texto { abertos, .. } => match byte {
                b'\\' => Self::Texto {
                    abertos,
                    escapado: true,
                },
                b'(' => Self::Texto {
                    abertos: abertos.saturating_add(1),
                    escapado: false,
                },
                b')' if abertos <= 1 => Self::Espaco,
                b')' => Self::Texto {
                    abertos: abertos - 1,
                    escapado: false,
                },
                _ => self,
            },
            Self::Menor if byte == b'<' => Self::Espaco,
            Self::Menor | Self::Hexadecimal => {
                if byte == b'>' {
                    Self::Espaco
                } else {
                    Self::Hexadecimal
                }
            }
            Self::Comentario if matches!(byte, b'\r' | b'\n') => Self::Espaco,
            Self::Pixels { vistos } => {
                let [antes, e, i] = vistos;
                if e == b'E' && i == b'I' && e_branco(byte) && (e_branco(antes) || antes == b'>') {
                    Self::Espaco
                } else {
                    Self::Pixels {
                        vistos: [e, i, byte],
                    }
                }
            }
            outro => outro,
        }
    }
}
