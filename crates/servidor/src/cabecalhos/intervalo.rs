//! One interval of bytes (RFC 9110, 14).
//!
//! A server may ignore `Range`; we do so whenever it is not one well-formed interval.

use std::ops::Range;

/// What a `Range` field asks of a content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pedido {
    /// No field, or one that we ignore.
    Tudo,
    /// These bytes.
    Parte(Range<usize>),
    /// Bytes that the content does not have (416).
    Fora,
}

/// The interval a `Range` field asks of a content of `tamanho` bytes.
#[must_use]
pub fn ler(campo: Option<&str>, tamanho: usize) -> Pedido {
    match campo.and_then(|campo| intervalo(campo, tamanho)) {
        None => Pedido::Tudo,
        Some(parte) if parte.is_empty() => Pedido::Fora,
        Some(parte) => Pedido::Parte(parte),
    }
}

/// The interval cut to the content, empty when it lies outside; `None` when it is not one interval.
fn intervalo(campo: &str, tamanho: usize) -> Option<Range<usize>> {
    let (de, ate) = campo.trim().strip_prefix("bytes=")?.split_once('-')?;
    match (de.trim(), ate.trim()) {
        ("", ultimos) => Some(tamanho.saturating_sub(numero(ultimos)?)..tamanho),
        (de, "") => Some(numero(de)?..tamanho),
        (de, ate) => {
            let (de, ate) = (numero(de)?, numero(ate)?);
            (de <= ate).then(|| de..ate.saturating_add(1).min(tamanho))
        }
    }
}

/// Digits, and nothing else; more than fits counts as the end.
fn numero(texto: &str) -> Option<usize> {
    let digitos = !texto.is_empty() && texto.bytes().all(|b| b.is_ascii_digit());
    digitos.then(|| texto.parse().unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::Pedido::{Fora, Parte, Tudo};

    #[test]
    fn um_intervalo_e_lido_e_o_que_nao_e_um_intervalo_e_ignorado() {
        let ler = |campo| super::ler(Some(campo), 10);
        assert_eq!(ler("bytes=0-3"), Parte(0..4));
        assert_eq!(ler("bytes=4-"), Parte(4..10));
        assert_eq!(ler("bytes=-3"), Parte(7..10));
        assert_eq!(ler("bytes=-30"), Parte(0..10));
        assert_eq!(ler("bytes=8-99999999999999999999999"), Parte(8..10));
        for tudo in [
            "bytes=3-1",
            "bytes=0-1,3-4",
            "linhas=1-2",
            "bytes=a-b",
            "bytes=-",
            "bytes",
        ] {
            assert_eq!(ler(tudo), Tudo, "{tudo}");
        }
        assert_eq!(super::ler(None, 10), Tudo);
    }

    #[test]
    fn intervalo_que_o_arquivo_nao_tem_esta_fora() {
        for fora in ["bytes=10-", "bytes=10-12", "bytes=-0"] {
            assert_eq!(super::ler(Some(fora), 10), Fora, "{fora}");
        }
        assert_eq!(super::ler(Some("bytes=0-"), 0), Fora);
    }
}
