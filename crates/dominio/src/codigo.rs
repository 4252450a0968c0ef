//! The code of a receipt or of a decision (R-REC-1): what a person copies from paper to *verificar*.
//!
//! Twelve symbols of 5 bits each, 60 bits in all, drawn at random: the code says nothing of what it names, and two
//! neighbours have nothing in common.

use core::fmt;

/// Symbols of a code.
pub const SIMBOLOS: usize = 12;

/// Crockford's base 32: no letter that looks like a digit, no U.
const ALFABETO: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code, whatever the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Codigo([u8; SIMBOLOS]);

/// Why a text is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodigoInvalido {
    /// Too few or too many symbols.
    #[error("O código tem 12 letras e números. Este tem {0}: confira se copiou inteiro.")]
    Tamanho(usize),
    /// A character that no code has.
    #[error("O código só tem letras e números. Retire “{0}” ou copie de novo.")]
    Caractere(char),
}

impl Codigo {
    /// The code of twelve random bytes; 5 bits of each count.
    #[must_use]
    pub fn de_sorteio(sorteio: [u8; SIMBOLOS]) -> Self {
        Self(sorteio.map(|byte| ALFABETO[usize::from(byte & 31)]))
    }

    /// Reads a code as people write it: any case, with or without spaces and hyphens, O for 0, I or L for 1, or the whole
    /// address of its page.
    pub fn ler(texto: &str) -> Result<Self, CodigoInvalido> {
        let ultimo = texto.trim().trim_end_matches('/').rsplit('/').next();
        let mut simbolos = [0; SIMBOLOS];
        let mut quantos = 0;
        for letra in ultimo.unwrap_or_default().chars().filter(|c| !separa(*c)) {
            let simbolo = simbolo(letra).ok_or(CodigoInvalido::Caractere(letra))?;
            if let Some(lugar) = simbolos.get_mut(quantos) {
                *lugar = simbolo;
            }
            quantos += 1;
        }
        if quantos == SIMBOLOS {
            Ok(Self(simbolos))
        } else {
            Err(CodigoInvalido::Tamanho(quantos))
        }
    }
}

/// What may stand between symbols: typed by hand, broken by a line, or changed by a word processor.
fn separa(letra: char) -> bool {
    letra.is_whitespace() || matches!(letra, '-' | '‐' | '‑' | '–' | '—' | '.' | '_' | '\u{200b}')
}

fn simbolo(letra: char) -> Option<u8> {
    let simbolo = match letra.to_ascii_uppercase() {
        'O' => b'0',
        'I' | 'L' => b'1',
        outra => u8::try_from(outra).ok()?,
    };
    ALFABETO.contains(&simbolo).then_some(simbolo)
}

/// `3F7T-R0WC-88HJ`.
impl fmt::Display for Codigo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (lugar, simbolo) in self.0.iter().enumerate() {
            if lugar > 0 && lugar % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*simbolo))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_rec_1_o_codigo_e_lido_como_as_pessoas_escrevem() {
        for texto in [
            "3F7T-R0WC-18HJ",
            "3f7tr0wc18hj",
            " 3F7T R0WC 18HJ ",
            "3f7t–rOwc\u{a0}l8hj",
            "3F7T-ROWC-\nI8HJ",
            "https://apr.exemplo/verificar/3F7T-R0WC-18HJ/",
        ] {
            assert_eq!(
                Codigo::ler(texto).map(|c| c.to_string()),
                Ok("3F7T-R0WC-18HJ".to_owned()),
                "{texto}"
            );
        }
    }

    #[test]
    fn r_rec_1_o_que_nao_e_codigo_diz_o_que_conferir() {
        assert_eq!(Codigo::ler(""), Err(CodigoInvalido::Tamanho(0)));
        assert_eq!(
            Codigo::ler("3F7T-R0WC-18H"),
            Err(CodigoInvalido::Tamanho(11))
        );
        assert_eq!(
            Codigo::ler("3F7T-R0WC-18HJ-0"),
            Err(CodigoInvalido::Tamanho(13))
        );
        assert_eq!(
            Codigo::ler("3F7T-R0WC-18HÜ"),
            Err(CodigoInvalido::Caractere('Ü'))
        );
        assert_eq!(Codigo::ler("UUUU"), Err(CodigoInvalido::Caractere('U')));
    }

    #[test]
    fn r_rec_1_cada_byte_do_sorteio_da_um_simbolo_e_todos_servem() {
        let mut vistos: Vec<u8> = (0..=31)
            .map(|b| Codigo::de_sorteio([b; SIMBOLOS]).0[0])
            .collect();
        vistos.sort_unstable();
        vistos.dedup();
        assert_eq!(vistos.len(), 32);
        let codigo = Codigo::de_sorteio([0, 31, 32, 255, 7, 8, 9, 10, 11, 12, 13, 14]);
        assert_eq!(codigo.to_string(), "0Z0Z-789A-BCDE");
        assert_eq!(Codigo::ler(&codigo.to_string()), Ok(codigo));
    }
}
