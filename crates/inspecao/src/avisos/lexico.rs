//! The words of page content, one byte at a time: nothing is kept but the operands of the next operator.
//!
//! lopdf's `Content::decode` builds every operation in memory (2.8 GB for a drawing of 20 MiB); a drawing
//! is a hundred million bytes of numbers and two letters, and only a few of these letters speak of colour.

mod lendo;
mod letras;
mod operandos;

use lendo::Lendo;
use letras::{desescapar, e_branco, e_delimitador};

pub(super) use operandos::Operandos;

/// Letters kept of a name or operator.
const LETRAS: usize = 64;

/// The reader of one content stream; streams of one page go through it one after another.
pub(super) struct Lexico {
    lendo: Lendo,
    operandos: Operandos,
    letras: Vec<u8>,
    valor: f32,
    fracao: f32,
    negativo: bool,
    em_imagem: bool,
}

impl Lexico {
    pub(super) fn novo() -> Self {
        Self {
            lendo: Lendo::Espaco,
            operandos: Operandos::default(),
            letras: Vec::with_capacity(LETRAS),
            valor: 0.0,
            fracao: 0.0,
            negativo: false,
            em_imagem: false,
        }
    }

    /// Reads some bytes; `operar` gets each operator and says whether to go on.
    pub(super) fn ler<E>(
        &mut self,
        bytes: &[u8],
        operar: &mut impl FnMut(&[u8], &Operandos) -> Result<bool, E>,
    ) -> Result<bool, E> {
        for &byte in bytes {
            let mais = match self.lendo {
                Lendo::Espaco => {
                    self.comecar(byte);
                    true
                }
                Lendo::Numero => {
                    self.numero(byte);
                    true
                }
                Lendo::Nome | Lendo::Operador => self.palavra(byte, operar)?,
                _ => {
                    self.lendo = self.lendo.depois_de(byte);
                    true
                }
            };
            if !mais {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The first byte of something.
    fn comecar(&mut self, byte: u8) {
        self.lendo = match byte {
            b'0'..=b'9' | b'+' | b'-' | b'.' => {
                self.valor = 0.0;
                self.fracao = 0.0;
                self.negativo = false;
                self.lendo = Lendo::Numero;
                self.algarismo(byte);
                return;
            }
            b'(' => Lendo::Texto {
                abertos: 1,
                escapado: false,
            },
            b'<' => Lendo::Menor,
            b'%' => Lendo::Comentario,
            b'/' => {
                self.letras.clear();
                Lendo::Nome
            }
            _ if e_branco(byte) || e_delimitador(byte) => Lendo::Espaco,
            _ => {
                self.letras.clear();
                self.letras.push(byte);
                Lendo::Operador
            }
        };
    }

    fn numero(&mut self, byte: u8) {
        if self.algarismo(byte) {
            return;
        }
        let sinal = if self.negativo { -1.0 } else { 1.0 };
        self.operandos.guardar(sinal * self.valor);
        // Also `0 0 1rg`: an operator glued to its operand.
        self.lendo = Lendo::Espaco;
        self.comecar(byte);
    }

    /// Takes a digit, sign or point; false when the number is over.
    fn algarismo(&mut self, byte: u8) -> bool {
        match byte {
            b'0'..=b'9' => {
                let algarismo = f32::from(byte - b'0');
                if self.fracao > 0.0 {
                    self.valor += algarismo * self.fracao;
                    self.fracao *= 0.1;
                } else {
                    self.valor = self.valor * 10.0 + algarismo;
                }
            }
            b'.' => self.fracao = 0.1,
            b'-' => self.negativo = true,
            b'+' => {}
            _ => return false,
        }
        true
    }

    fn palavra<E>(
        &mut self,
        byte: u8,
        operar: &mut impl FnMut(&[u8], &Operandos) -> Result<bool, E>,
    ) -> Result<bool, E> {
        if !(e_branco(byte) || e_delimitador(byte)) {
            if self.letras.len() < LETRAS {
                self.letras.push(byte);
            }
            return Ok(true);
        }
        let nome = self.lendo == Lendo::Nome;
        self.lendo = Lendo::Espaco;
        if nome {
            self.fechar_nome();
        } else if !self.fechar_operador(operar)? {
            return Ok(false);
        }
        if self.lendo == Lendo::Espaco {
            self.comecar(byte);
        }
        Ok(true)
    }

    fn fechar_nome(&mut self) {
        let nome = desescapar(&self.letras);
        if self.em_imagem {
            self.operandos.guardar_nome(&nome);
        }
        self.operandos.nome = nome;
    }

    fn fechar_operador<E>(
        &mut self,
        operar: &mut impl FnMut(&[u8], &Operandos) -> Result<bool, E>,
    ) -> Result<bool, E> {
        match self.letras.as_slice() {
            b"true" | b"false" | b"null" => {
                if self.em_imagem {
                    self.operandos.guardar_nome(&self.letras);
                }
                return Ok(true);
            }
            b"BI" => self.em_imagem = true,
            b"ID" if self.em_imagem => {
                self.em_imagem = false;
                self.lendo = Lendo::Pixels { vistos: [b' '; 3] };
            }
            _ => {}
        }
        let mais = operar(&self.letras, &self.operandos)?;
        self.operandos.esvaziar();
        Ok(mais)
    }
}
