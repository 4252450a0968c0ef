//! Tiny files made on the spot: valid, and valid at any size.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use bytes::Bytes;
use chrono::{DateTime, Utc};

/// A one-page PDF whose text is `marca`, so that two marks give two contents.
#[must_use]
pub fn pdf(marca: &str) -> Bytes {
    pdf_com(marca, 0)
}

/// The same with a comment of `enchimento` bytes after the header.
fn pdf_com(marca: &str, enchimento: usize) -> Bytes {
    let marca: String = marca
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == ' ')
        .collect();
    let conteudo = format!("BT /F1 12 Tf 20 20 Td ({marca}) Tj ET");
    let objetos = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!(
            "<< /Length {} >>\nstream\n{conteudo}\nendstream",
            conteudo.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut texto = "%PDF-1.4\n".to_owned();
    if enchimento > 0 {
        texto.push('%');
        texto.push_str(&"x".repeat(enchimento.saturating_sub(2)));
        texto.push('\n');
    }
    let mut lugares = Vec::new();
    for (numero, objeto) in (1..).zip(&objetos) {
        lugares.push(texto.len());
        let _ = write!(texto, "{numero} 0 obj\n{objeto}\nendobj\n");
    }
    let indice = texto.len();
    let _ = write!(
        texto,
        "xref\n0 {}\n0000000000 65535 f \n",
        objetos.len() + 1
    );
    for lugar in lugares {
        let _ = writeln!(texto, "{lugar:010} 00000 n ");
    }
    let _ = write!(
        texto,
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{indice}\n%%EOF\n",
        objetos.len() + 1
    );
    Bytes::from(texto)
}

/// A PDF of exactly `bytes` bytes; a comment fills it up after the header.
#[must_use]
pub fn pdf_de(bytes: usize) -> Bytes {
    let mut enchimento = bytes.saturating_sub(pdf("tamanho").len()).max(2);
    // The offset of the index has more digits the further it stands.
    while pdf_com("tamanho", enchimento).len() > bytes {
        enchimento -= 1;
    }
    pdf_com("tamanho", enchimento)
}

/// A stored ZIP with one text file.
#[must_use]
pub fn zip() -> Bytes {
    pacote(&[("leia-me.txt", b"planta em papel")])
}

/// A workbook with one cell.
#[must_use]
pub fn xlsx() -> Bytes {
    pacote(&[
        (
            "[Content_Types].xml",
            br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            br#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>"#,
        ),
    ])
}

/// A workbook of Excel 97 with one empty sheet.
#[must_use]
pub fn xls() -> Bytes {
    let registro = |tipo: u16, corpo: &[u8]| {
        let tamanho = curto16(corpo.len()).to_le_bytes();
        [&tipo.to_le_bytes()[..], &tamanho, corpo].concat()
    };
    let livro = [
        registro(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]),
        registro(0x0085, b"\0\0\0\0\0\0\x05\0Carga"),
        registro(0x000A, &[]),
    ]
    .concat();
    let mut arquivo =
        cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("um arquivo em memória");
    let mut fluxo = arquivo.create_stream("Workbook").expect("um fluxo novo");
    Write::write_all(&mut fluxo, &livro).expect("memória");
    drop(fluxo);
    arquivo.flush().expect("memória");
    Bytes::from(arquivo.into_inner().into_inner())
}

/// An instant as RFC 3339, for bodies written by hand.
#[must_use]
pub fn instante(quando: DateTime<Utc>) -> String {
    quando.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
}

fn pacote(entradas: &[(&str, &[u8])]) -> Bytes {
    let mut saida = Vec::new();
    let mut indice = Vec::new();
    for (nome, dados) in entradas {
        let lugar = curto32(saida.len());
        let comum = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x5d][..],
            &crc32(dados).to_le_bytes(),
            &curto32(dados.len()).to_le_bytes(),
            &curto32(dados.len()).to_le_bytes(),
            &curto16(nome.len()).to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        saida.extend([&b"PK\x03\x04"[..], &comum, nome.as_bytes(), dados].concat());
        indice.extend(
            [
                &b"PK\x01\x02\x14\0"[..],
                &comum,
                &[0; 10],
                &lugar.to_le_bytes(),
                nome.as_bytes(),
            ]
            .concat(),
        );
    }
    let quantas = curto16(entradas.len()).to_le_bytes();
    let inicio = curto32(saida.len()).to_le_bytes();
    let tamanho = curto32(indice.len()).to_le_bytes();
    saida.extend(indice);
    saida.extend(
        [
            &b"PK\x05\x06\0\0\0\0"[..],
            &quantas,
            &quantas,
            &tamanho,
            &inicio,
            &[0, 0],
        ]
        .concat(),
    );
    Bytes::from(saida)
}

fn curto16(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

fn curto32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn crc32(dados: &[u8]) -> u32 {
    !dados.iter().fold(u32::MAX, |soma, byte| {
        (0..8).fold(soma ^ u32::from(*byte), |s, _| {
            if s & 1 == 1 {
                (s >> 1) ^ 0xEDB8_8320
            } else {
                s >> 1
            }
        })
    })
}
