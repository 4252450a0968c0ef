//! Names in bytes that no parser could read.

use super::acoes::ACOES;

/// Shortest name that random bytes do not spell.
const LONGO: usize = 6;
/// Longest name that matters here.
const MAIOR: usize = 32;

/// The forbidden name found first, `#4a` escapes resolved.
pub(super) fn proibido(bytes: &[u8]) -> Option<&'static str> {
    procurar(bytes, 1)
}

/// The same where bytes of streams may stand: names too long to be there by chance.
pub(super) fn proibido_longo(bytes: &[u8]) -> Option<&'static str> {
    procurar(bytes, LONGO)
}

fn procurar(bytes: &[u8], menor: usize) -> Option<&'static str> {
    memchr::memchr_iter(b'/', bytes).find_map(|barra| {
        let nome = ler(bytes.get(barra + 1..).unwrap_or_default());
        let conhecido =
            ACOES.contains(&nome.as_slice()) || nome == b"JS" || nome.starts_with(b"RichMedia");
        let proibido = conhecido && nome.len() >= menor;
        proibido.then(|| {
            if nome.starts_with(b"J") {
                "JavaScript"
            } else {
                "ação"
            }
        })
    })
}

fn ler(bytes: &[u8]) -> Vec<u8> {
    let mut nome = Vec::new();
    let mut resto = bytes;
    while let Some((&byte, depois)) = resto.split_first() {
        if nome.len() >= MAIOR || !byte.is_ascii_graphic() || b"()<>[]{}/%".contains(&byte) {
            break;
        }
        resto = depois;
        let par = (byte == b'#').then(|| depois.get(..2)).flatten();
        let escapado = par
            .and_then(|par| std::str::from_utf8(par).ok())
            .and_then(|par| u8::from_str_radix(par, 16).ok());
        if escapado.is_some() {
            resto = depois.get(2..).unwrap_or_default();
        }
        nome.push(escapado.unwrap_or(byte));
    }
    nome
}

#[cfg(test)]
mod tests {
    use super::proibido;

    #[test]
    fn f05_nome_escapado_se_reconhece_nos_bytes_e_nome_parecido_nao() {
        for sujo in [
            "<</S/J#61vaScript",
            "/#4aS(x)",
            "/Lau#6Ech ",
            "/RichMediaContent",
        ] {
            assert!(proibido(sujo.as_bytes()).is_some(), "{sujo}");
        }
        for limpo in ["/JSX", "/Launcher", "JavaScript", "/S/GoTo", "/J#zzS"] {
            assert!(proibido(limpo.as_bytes()).is_none(), "{limpo}");
        }
    }
}
