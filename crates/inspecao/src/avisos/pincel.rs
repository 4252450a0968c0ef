//! The operators that speak of colour, and the two colour spaces they act upon.

use std::collections::HashMap;

use super::espaco::Espaco;
use super::imagem;
use super::lexico::Operandos;
use super::recursos::Recursos;

/// Saved states kept; what is saved deeper comes back as it is.
const PILHA: usize = 4_096;

/// What an operator asks for.
pub(super) enum Efeito {
    Nada,
    /// Colour was set or painted.
    Cor,
    /// `Do`: an image or a form, by the name in the operands.
    Objeto,
    /// `scn` with a pattern.
    Padrao,
    /// `sh`.
    Sombra,
}

/// The current colour spaces of one content stream.
pub(super) struct Pincel<'a> {
    recursos: Recursos<'a>,
    preenche: Espaco,
    contorna: Espaco,
    pilha: Vec<(Espaco, Espaco)>,
    conhecidos: HashMap<Vec<u8>, Espaco>,
}

impl<'a> Pincel<'a> {
    /// Black on grey, as every page starts.
    pub(super) fn novo(recursos: Recursos<'a>) -> Self {
        Self {
            recursos,
            preenche: Espaco::Cinza,
            contorna: Espaco::Cinza,
            pilha: Vec::new(),
            conhecidos: HashMap::new(),
        }
    }

    /// Follows one operator.
    pub(super) fn operar(&mut self, operador: &[u8], operandos: &Operandos) -> Efeito {
        match operador {
            b"g" => self.preenche = Espaco::Cinza,
            b"G" => self.contorna = Espaco::Cinza,
            b"rg" | b"k" => {
                self.preenche = do_dispositivo(operador);
                return pintar(self.preenche, operandos);
            }
            b"RG" | b"K" => {
                self.contorna = do_dispositivo(operador);
                return pintar(self.contorna, operandos);
            }
            b"cs" => self.preenche = self.espaco(&operandos.nome),
            b"CS" => self.contorna = self.espaco(&operandos.nome),
            b"sc" | b"scn" => return pintar(self.preenche, operandos),
            b"SC" | b"SCN" => return pintar(self.contorna, operandos),
            b"q" if self.pilha.len() < PILHA => self.pilha.push((self.preenche, self.contorna)),
            b"Q" => {
                if let Some((preenche, contorna)) = self.pilha.pop() {
                    self.preenche = preenche;
                    self.contorna = contorna;
                }
            }
            b"Do" => return Efeito::Objeto,
            b"sh" => return Efeito::Sombra,
            b"ID" if self.em_linha_tem_cor(&operandos.nomes) => return Efeito::Cor,
            _ => {}
        }
        Efeito::Nada
    }

    fn espaco(&mut self, nome: &[u8]) -> Espaco {
        if let Some(espaco) = self.conhecidos.get(nome) {
            return *espaco;
        }
        let espaco = imagem::espaco(nome, self.recursos);
        self.conhecidos.insert(nome.to_vec(), espaco);
        espaco
    }

    /// An inline image, by the names between `BI` and `ID`.
    fn em_linha_tem_cor(&mut self, nomes: &[Vec<u8>]) -> bool {
        let depois_de = |chaves: [&[u8]; 2]| {
            let lugar = nomes
                .iter()
                .position(|nome| chaves.contains(&nome.as_slice()))?;
            nomes.get(lugar + 1..)
        };
        let mascara = depois_de([b"IM", b"ImageMask"]);
        if mascara.is_some_and(|valor| valor.first().is_some_and(|valor| valor == b"true")) {
            return false;
        }
        let Some([espaco, resto @ ..]) = depois_de([b"CS", b"ColorSpace"]) else {
            return false;
        };
        // Of a palette only the base is known here: its table was skipped.
        let palavra = match espaco.as_slice() {
            b"I" | b"Indexed" => resto.first().unwrap_or(espaco),
            _ => espaco,
        };
        self.espaco(palavra) != Espaco::Cinza
    }
}

fn do_dispositivo(operador: &[u8]) -> Espaco {
    if operador.eq_ignore_ascii_case(b"k") {
        Espaco::Cmyk
    } else {
        Espaco::Rgb
    }
}

fn pintar(espaco: Espaco, operandos: &Operandos) -> Efeito {
    if espaco.colorido(&operandos.ultimos()) {
        return Efeito::Cor;
    }
    match espaco {
        Espaco::Padrao(_) => Efeito::Padrao,
        _ => Efeito::Nada,
    }
}
