//! What CPF and CNPJ have in common: punctuation and modulo 11.

/// The text in upper case without the punctuation people type; `None` if anything else remains.
pub(super) fn limpar(texto: &str) -> Option<Vec<u8>> {
    texto
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/' | '\u{2013}'))
        .map(|c| {
            c.is_ascii_alphanumeric()
                .then_some(c.to_ascii_uppercase() as u8)
        })
        .collect()
}

pub(super) fn repetido(bytes: &[u8]) -> bool {
    bytes.windows(2).all(|par| par[0] == par[1])
}

/// Modulo 11 over `ASCII - 48`, weights growing from the right: 2.. up to `peso_maximo`, then 2 again.
pub(super) fn digito(bytes: &[u8], peso_maximo: u32) -> u8 {
    let soma: u32 = bytes
        .iter()
        .rev()
        .zip((2..=peso_maximo).cycle())
        .map(|(b, peso)| u32::from(b - b'0') * peso)
        .sum();
    match soma % 11 {
        0 | 1 => b'0',
        resto => b'0' + u8::try_from(11 - resto).unwrap_or(0),
    }
}

pub(super) fn digitos_conferem(bytes: &[u8], peso_maximo: u32) -> bool {
    let corpo = bytes.len() - 2;
    digito(&bytes[..corpo], peso_maximo) == bytes[corpo]
        && digito(&bytes[..=corpo], peso_maximo) == bytes[corpo + 1]
}
