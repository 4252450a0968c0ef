//! Files locked by a password, seen before their bytes travel (4.2, 5.1 item 6).
//!
//! Two small slices tell: the end of the file, which says where its index is, and the index. What is not seen here the
//! portão sees; what is seen here the portão refuses too.

use std::ops::Range;

use super::FormatoArquivo;
use crate::inspecao::MotivoRecusa;

/// How many of the last bytes of a file must be read, at most.
pub const FIM: u64 = 66 * 1024;
/// Longest index that is read: 2,000 entries of a ZIP, or the table of a PDF with its trailer.
const INDICE: u64 = 512 * 1024;

/// Where the index of a file is, from its size and its last bytes; nothing where the end does not say.
#[must_use]
pub fn indice(formato: FormatoArquivo, tamanho: u64, fim: &[u8]) -> Option<Range<u64>> {
    let (de, ate) = match formato {
        FormatoArquivo::Pdf => {
            const PALAVRA: &[u8] = b"startxref";
            let de = numero(&fim[ultimo(fim, PALAVRA)? + PALAVRA.len()..])?;
            (de, tamanho)
        }
        FormatoArquivo::Zip | FormatoArquivo::Xlsx => {
            let registro = fim.get(ultimo(fim, b"PK\x05\x06")?..)?;
            let de = u64::from(u32_em(registro, 16)?);
            (de, de.checked_add(u64::from(u32_em(registro, 12)?))?)
        }
        FormatoArquivo::Xls => return None,
    };
    let ate = ate.min(de.saturating_add(INDICE)).min(tamanho);
    (de < ate).then_some(de..ate)
}

/// Why the file would be refused as locked, from its last bytes and its index.
#[must_use]
pub fn protegido(formato: FormatoArquivo, fim: &[u8], indice: &[u8]) -> Option<MotivoRecusa> {
    match formato {
        FormatoArquivo::Pdf => (cifra(indice)
            || ultimo(fim, b"trailer").is_some_and(|de| cifra(&fim[de..])))
        .then_some(MotivoRecusa::PdfCriptografado),
        FormatoArquivo::Zip => entrada_cifrada(indice).then_some(MotivoRecusa::ZipCriptografado),
        FormatoArquivo::Xlsx | FormatoArquivo::Xls => None,
    }
}

/// Whether an Excel since 2007 came wrapped, as its program does when it asks for a password.
#[must_use]
pub fn excel_protegido(formato: FormatoArquivo, inicio: &[u8]) -> bool {
    formato == FormatoArquivo::Xlsx && FormatoArquivo::Xls.assinatura_confere(inicio)
}

/// Whether the dictionary that ends a PDF names its encryption: the trailer, or the head of a cross-reference stream.
fn cifra(indice: &[u8]) -> bool {
    const CHAVE: &[u8] = b"/Encrypt";
    let dicionario = match primeiro(indice, b"trailer") {
        Some(de) => &indice[de..],
        None => indice,
    };
    // Bytes of a stream could hold anything.
    let ate = primeiro(dicionario, b"stream").unwrap_or(dicionario.len());
    let dicionario = &dicionario[..ate];
    let Some(de) = primeiro(dicionario, CHAVE) else {
        return false;
    };
    let seguinte = dicionario.get(de + CHAVE.len());
    seguinte.is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'<')
}

/// Whether an entry of the central directory is encrypted (APPNOTE 4.4.4, bit 0).
fn entrada_cifrada(mut diretorio: &[u8]) -> bool {
    while diretorio.starts_with(b"PK\x01\x02") {
        if diretorio.get(8).is_some_and(|bandeiras| bandeiras & 1 == 1) {
            return true;
        }
        let [Some(nome), Some(extra), Some(comentario)] =
            [28, 30, 32].map(|lugar| u16_em(diretorio, lugar))
        else {
            return false;
        };
        let tamanho = 46 + usize::from(nome) + usize::from(extra) + usize::from(comentario);
        diretorio = diretorio.get(tamanho..).unwrap_or_default();
    }
    false
}

fn primeiro(bytes: &[u8], trecho: &[u8]) -> Option<usize> {
    bytes
        .windows(trecho.len())
        .position(|janela| janela == trecho)
}

fn ultimo(bytes: &[u8], trecho: &[u8]) -> Option<usize> {
    bytes
        .windows(trecho.len())
        .rposition(|janela| janela == trecho)
}

/// The decimal number at the start, after blanks.
fn numero(bytes: &[u8]) -> Option<u64> {
    let texto = bytes.trim_ascii_start();
    let digitos = texto
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    std::str::from_utf8(&texto[..digitos]).ok()?.parse().ok()
}

fn u16_em(bytes: &[u8], lugar: usize) -> Option<u16> {
    bytes
        .get(lugar..lugar + 2)?
        .try_into()
        .ok()
        .map(u16::from_le_bytes)
}

fn u32_em(bytes: &[u8], lugar: usize) -> Option<u32> {
    bytes
        .get(lugar..lugar + 4)?
        .try_into()
        .ok()
        .map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::{FormatoArquivo as F, MotivoRecusa, indice, protegido};

    fn motivo(formato: F, bytes: &[u8]) -> Option<MotivoRecusa> {
        let onde = indice(formato, bytes.len() as u64, bytes);
        let onde = onde.map_or(0..0, |onde| {
            usize::try_from(onde.start).unwrap()..usize::try_from(onde.end).unwrap()
        });
        protegido(formato, bytes, &bytes[onde])
    }

    fn pdf(antes: &str, dicionario: &str) -> Vec<u8> {
        format!(
            "%PDF-1.7\n{antes}{dicionario}\nstartxref\n{}\n%%EOF",
            9 + antes.len()
        )
        .into_bytes()
    }

    #[test]
    fn r_anx_1_pdf_com_senha_e_visto_pelo_trailer_ou_pelo_fluxo_de_referencias() {
        for trancado in [
            pdf("", "xref\n0 1\n0 f\ntrailer\n<</Root 1 0 R/Encrypt 5 0 R>>"),
            pdf(
                "",
                "xref\n0 1\n0 f\ntrailer\n<</Encrypt<</Filter/Standard>>/Root 1 0 R>>",
            ),
            pdf(
                "",
                "9 0 obj\n<</Type/XRef/Encrypt 5 0 R>>stream\nabc\nendstream",
            ),
        ] {
            assert_eq!(
                motivo(F::Pdf, &trancado),
                Some(MotivoRecusa::PdfCriptografado)
            );
        }
        for aberto in [
            pdf("", "xref\n0 1\n0 f\ntrailer\n<</Root 1 0 R>>"),
            pdf(
                "",
                "9 0 obj\n<</Type/XRef/EncryptMetadata false>>stream\nabc\nendstream",
            ),
            // In the bytes of a stream it says nothing.
            pdf(
                "",
                "9 0 obj\n<</Type/XRef>>stream\n/Encrypt 5 0 R\nendstream",
            ),
            pdf(
                "1 0 obj(/Encrypt 5 0 R)endobj\n",
                "xref\n0 1\n0 f\ntrailer\n<</Root 1 0 R>>",
            ),
            b"%PDF-1.7 sem fim".to_vec(),
            b"%PDF-1.7 startxref 99999999999999999999".to_vec(),
            b"%PDF-1.7 startxref 9000".to_vec(),
        ] {
            assert_eq!(motivo(F::Pdf, &aberto), None);
        }
    }

    #[test]
    fn r_anx_1_zip_com_senha_e_visto_em_qualquer_entrada() {
        let entrada = |bandeira: u8, extra: u8| {
            let mut cabeca = vec![0; 46];
            cabeca[..4].copy_from_slice(b"PK\x01\x02");
            (cabeca[8], cabeca[28], cabeca[30]) = (bandeira, 1, extra);
            cabeca.push(b'a');
            cabeca.extend(vec![0; usize::from(extra)]);
            cabeca
        };
        let zip = |entradas: &[Vec<u8>]| {
            let diretorio = entradas.concat();
            let mut fim = b"PK\x05\x06".to_vec();
            fim.extend([0; 8]);
            fim.extend(u32::try_from(diretorio.len()).unwrap().to_le_bytes());
            fim.extend(4_u32.to_le_bytes());
            [b"PK\x03\x04".to_vec(), diretorio, fim].concat()
        };
        let trancado = zip(&[entrada(0, 3), entrada(1, 0)]);
        assert_eq!(
            motivo(F::Zip, &trancado),
            Some(MotivoRecusa::ZipCriptografado)
        );
        for aberto in [
            zip(&[entrada(0, 3), entrada(8, 0)]),
            zip(&[]),
            zip(&[vec![0x50, 0x4b, 1, 2]]),
            b"PK".to_vec(),
        ] {
            assert_eq!(motivo(F::Zip, &aberto), None);
        }
    }
}
