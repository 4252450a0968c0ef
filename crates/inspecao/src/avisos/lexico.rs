//! The words of page content, one byte at a time: nothing is kept but the operands of the next operator.
//!
//! lopdf's `Content::decode` builds every operation in memory (2.8 GB for a drawing of 20 MiB); a drawing
//! is a hundred million bytes of numbers and two letters, and only a few of these letters speak of colour.

/// Operands kept; DeviceN has at most 32 inks.
const OPERANDOS: usize = 32;
/// Letters kept of a name or operator.
const LETRAS: usize = 64;

/// What stands before an operator.
#[derive(Debug, Default)]
pub(super) struct Operandos {
    numeros: [f32; OPERANDOS],
    quantos: usize,
    /// The last name.
    pub(super) nome: Vec<u8>,
    /// All names of an inline image, in order, `true` and `false` included.
    pub(super) nomes: Vec<Vec<u8>>,
}

impl Operandos {
    /// The last numbers, in order; fewer when there were fewer.
    pub(super) fn ultimos(&self) -> Vec<f32> {
        let quantos = self.quantos.min(OPERANDOS);
        let inicio = self.quantos - quantos;
        (inicio..self.quantos)
            .filter_map(|i| self.numeros.get(i % OPERANDOS).copied())
            .collect()
    }

    fn guardar(&mut self, numero: f32) {
        if let Some(vaga) = self.numeros.get_mut(self.quantos % OPERANDOS) {
            *vaga = numero;
        }
        self.quantos += 1;
    }

    fn esvaziar(&mut self) {
        self.quantos = 0;
        self.nome.clear();
        self.nomes.clear();
    }
}

/// What the next byte belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lendo {
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
                    self.pular(byte);
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
        if self.em_imagem && self.operandos.nomes.len() < OPERANDOS {
            self.operandos.nomes.push(nome.clone());
        }
        self.operandos.nome = nome;
    }

    fn fechar_operador<E>(
        &mut self,
        operar: &mut impl FnMut(&[u8], &Operandos) -> Result<bool, E>,
    ) -> Result<bool, E> {
        match self.letras.as_slice() {
            b"true" | b"false" | b"null" => {
                if self.em_imagem && self.operandos.nomes.len() < OPERANDOS {
                    self.operandos.nomes.push(self.letras.clone());
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

    /// Bytes that say nothing of colour.
    fn pular(&mut self, byte: u8) {
        self.lendo = match self.lendo {
            Lendo::Texto {
                abertos,
                escapado: true,
            } => Lendo::Texto {
                abertos,
                escapado: false,
            },
            Lendo::Texto { abertos, .. } => match byte {
                b'\\' => Lendo::Texto {
                    abertos,
                    escapado: true,
                },
                b'(' => Lendo::Texto {
                    abertos: abertos.saturating_add(1),
                    escapado: false,
                },
                b')' if abertos <= 1 => Lendo::Espaco,
                b')' => Lendo::Texto {
                    abertos: abertos - 1,
                    escapado: false,
                },
                _ => self.lendo,
            },
            Lendo::Menor if byte == b'<' => Lendo::Espaco,
            Lendo::Menor | Lendo::Hexadecimal => {
                if byte == b'>' {
                    Lendo::Espaco
                } else {
                    Lendo::Hexadecimal
                }
            }
            Lendo::Comentario if matches!(byte, b'\r' | b'\n') => Lendo::Espaco,
            Lendo::Pixels { vistos } => {
                let [antes, e, i] = vistos;
                if e == b'E' && i == b'I' && e_branco(byte) && (e_branco(antes) || antes == b'>') {
                    Lendo::Espaco
                } else {
                    Lendo::Pixels {
                        vistos: [e, i, byte],
                    }
                }
            }
            outro => outro,
        };
    }
}

const fn e_branco(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b'\x0c' | b'\0')
}

const fn e_delimitador(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

/// Resolves `#4a` in a name.
fn desescapar(letras: &[u8]) -> Vec<u8> {
    let mut nome = Vec::with_capacity(letras.len());
    let mut resto = letras;
    while let Some((&byte, depois)) = resto.split_first() {
        let par = (byte == b'#').then(|| depois.get(..2)).flatten();
        let valor = par
            .and_then(|par| std::str::from_utf8(par).ok())
            .and_then(|par| u8::from_str_radix(par, 16).ok());
        resto = match valor {
            Some(_) => depois.get(2..).unwrap_or_default(),
            None => depois,
        };
        nome.push(valor.unwrap_or(byte));
    }
    nome
}
