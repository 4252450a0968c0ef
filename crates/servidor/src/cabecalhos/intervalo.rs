//! `Range` of a single interval of bytes (RFC 9110, 14).
//!
//! A server may ignore `Range`; we do so whenever it is not one interval with bytes of the content.

use std::ops::Range;

/// The interval a `Range` field asks of a content of `tamanho` bytes; `None` stands for the whole.
#[must_use]
pub fn ler(campo: Option<&str>, tamanho: usize) -> Option<Range<usize>> {
    let (de, ate) = campo?.trim().strip_prefix("bytes=")?.split_once('-')?;
    let parte = match (de.trim(), ate.trim()) {
        ("", ultimos) => tamanho.saturating_sub(numero(ultimos)?)..tamanho,
        (de, "") => numero(de)?..tamanho,
        (de, ate) => numero(de)?..numero(ate)?.saturating_add(1).min(tamanho),
    };
    (!parte.is_empty()).then_some(parte)
}

/// Digits, and nothing else; more than fits counts as the end.
fn numero(texto: &str) -> Option<usize> {
    let digitos = !texto.is_empty() && texto.bytes().all(|b| b.is_ascii_digit());
    digitos.then(|| texto.parse().unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    #[test]
    fn um_intervalo_com_bytes_e_lido_e_o_resto_e_ignorado() {
        let ler = |campo| super::ler(Some(campo), 10);
        assert_eq!(ler("bytes=0-3"), Some(0..4));
        assert_eq!(ler("bytes=4-"), Some(4..10));
        assert_eq!(ler("bytes=-3"), Some(7..10));
        assert_eq!(ler("bytes=-30"), Some(0..10));
        assert_eq!(ler("bytes=8-99999999999999999999999"), Some(8..10));
        for tudo in [
            "bytes=10-",
            "bytes=-0",
            "bytes=3-1",
            "bytes=0-1,3-4",
            "linhas=1-2",
            "bytes=a-b",
            "bytes=-",
        ] {
            assert_eq!(ler(tudo), None, "{tudo}");
        }
        assert_eq!(super::ler(None, 10), None);
        assert_eq!(super::ler(Some("bytes=0-"), 0), None);
    }
}
