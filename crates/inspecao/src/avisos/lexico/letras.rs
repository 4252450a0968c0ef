//! Letters of PDF: blanks, delimiters, escapes in names.

/// White space of PDF.
pub(super) const fn e_branco(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b'\x0c' | b'\0')
}

/// What ends a word without being white.
pub(super) const fn e_delimitador(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

/// Resolves `#4a` in a name.
pub(super) fn desescapar(letras: &[u8]) -> Vec<u8> {
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
