//! `Content-Disposition`: RFC 6266 with the extended values of RFC 8187.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but the `attr-char` of RFC 8187.
const FORA_DE_ATTR_CHAR: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// The file name of a `Content-Disposition`: `filename*` wins over `filename`. `None` when there is none, or
/// the field is malformed.
#[must_use]
pub fn nome_do_arquivo(campo: &[u8]) -> Option<String> {
    let texto = std::str::from_utf8(campo).ok()?;
    let (_, mut resto) = texto.split_once(';')?;
    let (mut simples, mut estendido) = (None, None);
    loop {
        resto = resto.trim_start();
        if resto.is_empty() {
            break;
        }
        let (nome, depois) = resto.split_once('=')?;
        let (valor, fim) = ler_valor(depois.trim_start())?;
        match nome.trim().to_ascii_lowercase().as_str() {
            "filename" if simples.is_none() => simples = Some(valor),
            "filename*" if estendido.is_none() => estendido = Some(ler_estendido(&valor)?),
            "filename" | "filename*" => return None,
            _ => {}
        }
        let fim = fim.trim_start();
        resto = if fim.is_empty() {
            fim
        } else {
            fim.strip_prefix(';')?
        };
    }
    estendido.or(simples).filter(|nome| !nome.is_empty())
}

/// A token or quoted string, and what follows it.
fn ler_valor(texto: &str) -> Option<(String, &str)> {
    let Some(dentro) = texto.strip_prefix('"') else {
        let fim = texto.find(';').unwrap_or(texto.len());
        return Some((texto[..fim].trim_end().to_owned(), &texto[fim..]));
    };
    let mut valor = String::new();
    let mut letras = dentro.char_indices();
    while let Some((posicao, letra)) = letras.next() {
        match letra {
            '"' => return Some((valor, &dentro[posicao + 1..])),
            '\\' => valor.push(letras.next()?.1),
            _ => valor.push(letra),
        }
    }
    None
}

/// `UTF-8'pt'nome%20com%20espa%C3%A7o`.
fn ler_estendido(valor: &str) -> Option<String> {
    let (conjunto, resto) = valor.split_once('\'')?;
    let (_, codificado) = resto.split_once('\'')?;
    if !conjunto.eq_ignore_ascii_case("utf-8") {
        return None;
    }
    Some(
        percent_decode_str(codificado)
            .decode_utf8()
            .ok()?
            .into_owned(),
    )
}

/// `attachment` with both forms of the name; no character of the name can end the field or start another.
#[must_use]
pub fn anexo(nome: &str) -> String {
    let simples: String = nome
        .chars()
        .map(|c| {
            if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') || c == ' ' {
                c
            } else {
                '_'
            }
        })
        .collect();
    format!(
        "attachment; filename=\"{simples}\"; filename*=UTF-8''{}",
        utf8_percent_encode(nome, FORA_DE_ATTR_CHAR)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ler(campo: &str) -> Option<String> {
        nome_do_arquivo(campo.as_bytes())
    }

    #[test]
    fn le_as_formas_da_rfc_6266() {
        assert_eq!(
            ler("attachment; filename=planta.pdf").as_deref(),
            Some("planta.pdf")
        );
        assert_eq!(
            ler("Attachment; Filename = \"planta baixa.pdf\"").as_deref(),
            Some("planta baixa.pdf")
        );
        assert_eq!(
            ler(r#"attachment; filename="a\"b;c.pdf""#).as_deref(),
            Some("a\"b;c.pdf")
        );
        assert_eq!(
            ler("attachment; filename=\"a.pdf\"; filename*=UTF-8''m%C3%A9dia%20tens%C3%A3o.pdf")
                .as_deref(),
            Some("média tensão.pdf")
        );
        assert_eq!(
            ler("attachment; filename*=utf-8'pt-BR'a.pdf; filename=b.pdf").as_deref(),
            Some("a.pdf")
        );
        assert_eq!(
            ler("attachment; filename=\"média.pdf\"").as_deref(),
            Some("média.pdf")
        );
    }

    #[test]
    fn recusa_o_que_nao_tem_nome_ou_e_ambiguo() {
        for campo in [
            "attachment",
            "attachment; filename=",
            "attachment; filename=\"aberto",
            "attachment; filename=a; filename=b",
            "attachment; filename*=ISO-8859-1''a%E9.pdf",
            "attachment; filename*=UTF-8''%FF.pdf",
            "attachment; filename=\"a\" b",
        ] {
            assert_eq!(ler(campo), None, "{campo}");
        }
        assert_eq!(nome_do_arquivo(b"attachment; filename=\"\xE9.pdf\""), None);
    }

    #[test]
    fn f10_o_nome_volta_igual_e_nunca_sai_do_campo() {
        for nome in [
            "a.pdf",
            "memória de cálculo.pdf",
            "x\r\nSet-Cookie: a=b.pdf",
            "q\"uote\\.pdf",
            "\u{202e}fdp.exe",
            "📐.zip",
            "50%.pdf",
            ";=.pdf",
        ] {
            let campo = anexo(nome);
            assert!(campo.bytes().all(|b| (0x20..0x7f).contains(&b)), "{campo}");
            assert_eq!(ler(&campo).as_deref(), Some(nome));
        }
    }

    /// The field as RFC 6266 and RFC 8187 write it, checked without the reader above.
    fn bem_formado(campo: &str) -> bool {
        let Some(resto) = campo.strip_prefix("attachment; filename=\"") else {
            return false;
        };
        let Some((simples, estendido)) = resto.split_once("\"; filename*=UTF-8''") else {
            return false;
        };
        let mut bytes = estendido.bytes();
        let mut bem = simples
            .bytes()
            .all(|b| (0x20..0x7f).contains(&b) && !matches!(b, b'"' | b'\\'));
        while let Some(b) = bytes.next() {
            bem &= match b {
                b'%' => (0..2).all(|_| bytes.next().is_some_and(|h| h.is_ascii_hexdigit())),
                b => b.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&b),
            };
        }
        bem
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config {
            cases: 1_000,
            failure_persistence: None,
            ..Default::default()
        })]

        #[test]
        fn f10_mil_nomes_voltam_iguais_e_nenhum_sai_do_campo(
            nome in "(\\PC|[\r\n\t\"\\\\;=%'\u{202e}\u{0}]|📐|[a-z ]){1,500}"
        ) {
            let campo = anexo(&nome);
            proptest::prop_assert!(bem_formado(&campo), "{}", campo);
            proptest::prop_assert_eq!(ler(&campo), Some(nome));
        }
    }
}
