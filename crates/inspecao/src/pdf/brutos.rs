//! The objects of a PDF as a reader that repairs finds them: every `N G obj` in the bytes, whatever the table says.

use memchr::memmem;

/// Bytes before `obj` in which its two numbers are looked for, comments between them included.
const ANTES: usize = 300;

/// An object by its header.
pub(super) struct Bruto {
    pub(super) numero: u32,
    pub(super) geracao: u16,
    /// Offset of the first digit of its number.
    pub(super) inicio: usize,
    /// Offset of the byte after `obj`.
    depois: usize,
}

/// The bytes of an object up to its stream or its end.
pub(super) struct Corpo<'a> {
    pub(super) bytes: &'a [u8],
    /// Its end was found; otherwise these are all the bytes up to the next header or the end of the file.
    pub(super) inteiro: bool,
}

/// Every object, in the order of the file.
pub(super) fn objetos(bytes: &[u8]) -> impl Iterator<Item = Bruto> + '_ {
    memmem::find_iter(bytes, b"obj").filter_map(|onde| cabecalho(bytes, onde))
}

fn cabecalho(bytes: &[u8], onde: usize) -> Option<Bruto> {
    let anterior = bytes.get(onde.checked_sub(1)?)?;
    let depois = onde + 3;
    // `endobj`, or a longer word.
    if anterior.is_ascii_alphabetic() || bytes.get(depois).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let de = onde.saturating_sub(ANTES);
    let antes = bytes.get(de..onde)?;
    numeros(antes)
        .or_else(|| numeros(&sem_comentarios(antes)))
        .map(|(numero, geracao, recuo)| Bruto {
            numero,
            geracao,
            inicio: onde.saturating_sub(recuo),
            depois,
        })
}

/// The two numbers that end these bytes, and how far before the end the first begins.
fn numeros(antes: &[u8]) -> Option<(u32, u16, usize)> {
    let (geracao, resto) = numero_no_fim(antes)?;
    if !resto.last()?.is_ascii_whitespace() && *resto.last()? != 0 {
        return None;
    }
    let (numero, antes_do_numero) = numero_no_fim(resto)?;
    if antes_do_numero
        .last()
        .is_some_and(u8::is_ascii_alphanumeric)
    {
        return None;
    }
    let recuo = antes.len() - antes_do_numero.len();
    Some((numero, u16::try_from(geracao).ok()?, recuo))
}

fn numero_no_fim(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let fim = bytes
        .iter()
        .rposition(|byte| !byte.is_ascii_whitespace() && *byte != 0)?
        + 1;
    let digitos = bytes.get(..fim)?;
    let inicio = digitos
        .iter()
        .rposition(|byte| !byte.is_ascii_digit())
        .map_or(0, |ultimo| ultimo + 1);
    let texto = std::str::from_utf8(digitos.get(inicio..)?).ok()?;
    Some((texto.parse().ok()?, bytes.get(..inicio)?))
}

/// The same bytes with spaces in the place of comments, so that offsets hold.
fn sem_comentarios(bytes: &[u8]) -> Vec<u8> {
    let mut dentro = false;
    let limpo = |&byte: &u8| {
        dentro = match byte {
            b'\r' | b'\n' => false,
            b'%' => true,
            _ => dentro,
        };
        if dentro { b' ' } else { byte }
    };
    bytes.iter().map(limpo).collect()
}

impl Bruto {
    /// Its bytes; words inside a string or a comment end nothing.
    pub(super) fn corpo<'a>(&self, bytes: &'a [u8]) -> Corpo<'a> {
        let resto = bytes.get(self.depois..).unwrap_or_default();
        if let Some(fim) = fim(resto) {
            return Corpo {
                bytes: resto.get(..fim).unwrap_or_default(),
                inteiro: true,
            };
        }
        let proximo = objetos(resto)
            .next()
            .map_or(resto.len(), |outro| outro.inicio);
        Corpo {
            bytes: resto.get(..proximo).unwrap_or_default(),
            inteiro: false,
        }
    }
}

/// Where the object ends, by its words.
fn fim(bytes: &[u8]) -> Option<usize> {
    let mut n = 0;
    while let Some(&byte) = bytes.get(n) {
        match byte {
            b'(' => n = depois_do_texto(bytes, n)?,
            b'%' => n += memchr::memchr2(b'\r', b'\n', bytes.get(n..)?)?,
            _ if byte.is_ascii_alphabetic() => {
                let palavra = palavra(bytes, n);
                if matches!(palavra, b"endobj" | b"stream") {
                    return Some(n);
                }
                n += palavra.len();
            }
            // A name: what follows the slash is not a word of the syntax.
            b'/' => n += 1 + palavra(bytes, n + 1).len(),
            _ => n += 1,
        }
    }
    // A file that ends before its last object does: all of it was seen.
    Some(n)
}

fn palavra(bytes: &[u8], de: usize) -> &[u8] {
    let resto = bytes.get(de..).unwrap_or_default();
    let tamanho = resto
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'#')
        .unwrap_or(resto.len());
    resto.get(..tamanho).unwrap_or_default()
}

/// The offset after a literal string; `None` when it never ends.
fn depois_do_texto(bytes: &[u8], de: usize) -> Option<usize> {
    let mut fundo = 0_usize;
    let mut n = de;
    loop {
        match bytes.get(n)? {
            b'\\' => n += 1,
            b'(' => fundo += 1,
            b')' => {
                fundo = fundo.saturating_sub(1);
                if fundo == 0 {
                    return Some(n + 1);
                }
            }
            _ => {}
        }
        n += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn achados(bytes: &[u8]) -> Vec<(u32, usize, String, bool)> {
        let ver = |b: Bruto| {
            let corpo = b.corpo(bytes);
            let texto = String::from_utf8_lossy(corpo.bytes).trim().to_owned();
            (b.numero, b.inicio, texto, corpo.inteiro)
        };
        objetos(bytes).map(ver).collect()
    }

    #[test]
    fn f05_o_fim_de_um_objeto_nao_esta_dentro_de_um_texto_nem_de_um_comentario() {
        let bytes =
            b"1 0 obj <</X (stream endobj \\) ) /N 1>> % endobj\n/S/Y endobj 2 0 obj 3 endobj";
        let objetos = achados(bytes);
        assert_eq!(objetos.len(), 2);
        assert!(objetos[0].2.ends_with("/S/Y"), "{objetos:?}");
        assert_eq!((objetos[1].0, objetos[1].2.as_str()), (2, "3"));
    }

    #[test]
    fn f05_o_cabecalho_se_acha_com_comentario_entre_os_numeros_e_endobj_nao_e_cabecalho() {
        let objetos = achados(b"\n7 0 % nota\n obj <<>> endobj\nobj 12 0 object");
        assert_eq!(objetos.len(), 1);
        assert_eq!((objetos[0].0, objetos[0].1), (7, 1));
    }

    #[test]
    fn f05_um_texto_que_nao_fecha_vai_ate_o_proximo_cabecalho() {
        let objetos = achados(b"1 0 obj (aberto /JavaScript 2 0 obj 3 endobj");
        assert!(!objetos[0].3 && objetos[0].2.contains("/JavaScript"));
    }
}
