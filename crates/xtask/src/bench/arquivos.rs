//! The files that are sent: a scanned drawing as PDF, and a folder of a project as ZIP.

use std::io::{Cursor, Write as _};

use anyhow::{Result, ensure};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Bytes of each file: what an anexo may have at most.
pub(super) const TAMANHO: usize = 20 * 1024 * 1024;

/// One page that is one JPEG, 20 MiB to the byte.
pub(super) fn pdf() -> Result<Vec<u8>> {
    let com_imagem = |tamanho: usize| {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let mut lugares = Vec::new();
        let foto = jpeg(tamanho, 1);
        let objetos: [(&str, &[u8]); 5] = [
            ("<</Type/Catalog/Pages 2 0 R>>", b""),
            ("<</Type/Pages/Kids[3 0 R]/Count 1>>", b""),
            (
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 2384 1684]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
                b"",
            ),
            ("", b"2384 0 0 1684 0 0 cm /I Do"),
            (
                "/Type/XObject/Subtype/Image/Width 4000/Height 3000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode",
                &foto,
            ),
        ];
        for (numero, (texto, fluxo)) in (1..).zip(objetos) {
            lugares.push(pdf.len());
            if fluxo.is_empty() {
                write!(pdf, "{numero} 0 obj\n{texto}\nendobj\n")?;
            } else {
                write!(
                    pdf,
                    "{numero} 0 obj\n<<{texto}/Length {}>>stream\n",
                    fluxo.len()
                )?;
                pdf.extend(fluxo);
                pdf.extend(b"\nendstream\nendobj\n");
            }
        }
        let indice = pdf.len();
        write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", lugares.len() + 1)?;
        for lugar in &lugares {
            writeln!(pdf, "{lugar:010} 00000 n ")?;
        }
        write!(
            pdf,
            "trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{indice}\n%%EOF\n",
            lugares.len() + 1
        )?;
        anyhow::Ok(pdf)
    };
    // The lengths that are written down have as many digits near the end.
    let sobra = com_imagem(TAMANHO - 1024)?.len() + 1024 - TAMANHO;
    let pdf = com_imagem(TAMANHO - sobra)?;
    ensure!(pdf.len() == TAMANHO, "o PDF tem {} bytes", pdf.len());
    Ok(pdf)
}

/// Photos and a drawing in DXF, deflated as programs do; a little under 20 MiB.
pub(super) fn zip() -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let comprimido = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for numero in 0..4 {
        zip.start_file(format!("Projeto/foto {numero}.jpg"), comprimido)?;
        zip.write_all(&jpeg(TAMANHO / 8, numero + 1))?;
    }
    zip.start_file("Projeto/planta.dxf", comprimido)?;
    zip.write_all(&dxf(38 * 1024 * 1024))?;
    let zip = zip.finish()?.into_inner();
    ensure!(
        zip.len() > TAMANHO * 9 / 10 && zip.len() <= TAMANHO,
        "o ZIP tem {} bytes",
        zip.len()
    );
    Ok(zip)
}

/// Lines between points that look like chance, as text.
fn dxf(tamanho: usize) -> Vec<u8> {
    let mut acaso = Acaso(7);
    let mut dxf = b"0\r\nSECTION\r\n2\r\nENTITIES\r\n".to_vec();
    while dxf.len() < tamanho {
        dxf.extend(b"0\r\nLINE\r\n8\r\nCOTAS\r\n");
        for codigo in [10, 20, 11, 21] {
            let centesimos = acaso.proximo() % 100_000;
            dxf.extend(
                format!(
                    "{codigo}\r\n{}.{:02}\r\n",
                    centesimos / 100,
                    centesimos % 100
                )
                .bytes(),
            );
        }
    }
    dxf.extend(b"0\r\nENDSEC\r\n0\r\nEOF\r\n");
    dxf
}

/// Bytes that begin as a JPEG does and that no method shrinks.
fn jpeg(tamanho: usize, semente: u64) -> Vec<u8> {
    let mut acaso = Acaso(semente);
    let mut foto = vec![0; tamanho];
    for pedaco in foto.chunks_mut(8) {
        pedaco.copy_from_slice(&acaso.proximo().to_le_bytes()[..pedaco.len()]);
    }
    foto[..4].copy_from_slice(&[0xff, 0xd8, 0xff, 0xe0]);
    foto
}

/// Numbers that look like chance and are the same every time.
struct Acaso(u64);

impl Acaso {
    fn proximo(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let misturado = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (misturado ^ (misturado >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 1
    }
}

#[cfg(test)]
mod tests {
    use super::{pdf, zip};

    #[test]
    fn os_arquivos_medidos_tem_o_tamanho_que_se_diz() {
        assert!(pdf().unwrap().starts_with(b"%PDF-"));
        assert!(zip().unwrap().starts_with(b"PK\x03\x04"));
    }
}
