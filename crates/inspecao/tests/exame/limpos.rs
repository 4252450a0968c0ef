//! Clean documents are never refused and never flagged.

use std::io::{Cursor, Write as _};

use ::zip::CompressionMethod;
use ::zip::write::{SimpleFileOptions, ZipWriter};
use dominio::arquivo::FormatoArquivo::{Pdf as PDF, Xls as XLS, Xlsx as XLSX, Zip as ZIP};
use dominio::inspecao::Sinal::InternoSemInspecao;

use crate::obra::pdf::Pdf;
use crate::obra::{Sorteio, aceito, ole, ver, zip};

/// Sizes of sheets, contents and extras, each with each.
#[test]
fn f05_trezentos_pdfs_limpos_passam_sem_sinal() {
    let caixas = ["595 842", "842 1191", "1191 1684", "1684 2384", "2384 3370"];
    let conteudos = [
        "",
        "0 g 0 0 m 9 9 l S",
        "1 0 0 RG 0 0 m 9 9 l S",
        "BT /F1 9 Tf (JavaScript Launch) Tj ET",
        "/I Do",
    ];
    let extras = [
        "",
        "/Metadata 5 0 R",
        "/OpenAction[3 0 R/Fit]",
        "/PageLabels<</Nums[0<</S/D>>]>>",
        "/MarkInfo<</Marked true>>/StructTreeRoot<</K[<</S/Sect>>]>>/Lang(pt-BR)",
        "/Names<</Dests<</Names[(a)[3 0 R/Fit]]>>>>/PageMode/UseOutlines",
    ];
    let mut feitos = 0;
    for caixa in caixas {
        for conteudo in conteudos {
            for extra in extras {
                let mut pdf = Pdf::com_conteudo(conteudo)
                    .catalogo(extra)
                    .recursos("/XObject<</I 6 0 R>>")
                    .fluxo("/Type/Metadata/Subtype/XML", b"<x:xmpmeta/>")
                    .fluxo(
                        "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray",
                        b"a",
                    );
                pdf.pagina = format!("/MediaBox[0 0 {caixa}]");
                for bytes in [pdf.montar(), pdf.montar_com_fluxo_de_objetos()] {
                    aceito(&format!("{caixa} {conteudo} {extra}"), &bytes, PDF, &[]);
                    feitos += 1;
                }
            }
        }
    }
    assert!(feitos >= 300, "{feitos}");
}

#[test]
fn f04_planilhas_do_rust_xlsxwriter_passam_sem_sinal() {
    for linhas in [1, 100, 5_000] {
        let mut livro = rust_xlsxwriter::Workbook::new();
        let folha = livro.add_worksheet().set_name("Demanda").unwrap();
        for linha in 0..linhas {
            folha.write(linha, 0, "Carga").unwrap();
            folha.write(linha, 1, 1.5).unwrap();
            folha.write_formula(linha, 2, "=B1*2").unwrap();
        }
        folha.write_url(0, 4, "https://cemig.com.br").unwrap();
        let bytes = livro.save_to_buffer().unwrap();
        aceito("xlsx", &bytes, XLSX, &[]);
        aceito("xlsx no zip", &zip::de(&[("dub.xlsx", &bytes)]), ZIP, &[]);
        assert_eq!(ver(&bytes, XLSX).planilhas, ["Demanda"]);
    }
}

#[test]
fn f03_zips_da_biblioteca_zip_passam_em_todos_os_modos_de_escrever() {
    let pdf = Pdf::novo().montar();
    for metodo in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        for grande in [false, true] {
            let opcoes = SimpleFileOptions::default()
                .compression_method(metodo)
                .large_file(grande);
            let mut escrita = ZipWriter::new(Cursor::new(Vec::new()));
            escrita.add_directory("Projeto elétrico/", opcoes).unwrap();
            escrita
                .start_file("Projeto elétrico/planta.pdf", opcoes)
                .unwrap();
            escrita.write_all(&pdf).unwrap();
            let sentado = escrita.finish().unwrap().into_inner();
            aceito(&format!("{metodo} {grande}"), &sentado, ZIP, &[]);
            // Without seeking: descriptors after the data.
            let mut escrita = ZipWriter::new_stream(Vec::new());
            escrita.start_file("planta.pdf", opcoes).unwrap();
            escrita.write_all(&pdf).unwrap();
            let corrido = escrita.finish().unwrap().into_inner();
            aceito(&format!("{metodo} {grande} corrido"), &corrido, ZIP, &[]);
        }
    }
}

#[test]
fn f02_documentos_que_encolhem_muito_passam() {
    // A drawing in DXF and a table in text shrink, but not as a bomb does.
    let mut sorteio = Sorteio(5);
    let mut dxf = b"0\r\nSECTION\r\n2\r\nENTITIES\r\n".to_vec();
    for _ in 0..100_000 {
        write!(
            dxf,
            "0\r\nLINE\r\n8\r\nCOTAS\r\n10\r\n{}.0\r\n",
            sorteio.ate(999)
        )
        .unwrap();
    }
    let bytes = zip::de(&[("planta.dxf", &dxf)]);
    assert!(dxf.len() / bytes.len() > 5);
    aceito("dxf", &bytes, ZIP, &[InternoSemInspecao]);
}

#[test]
fn f04_xls_com_muitas_celulas_passa() {
    let celula = ole::registro(0x0203, &[0; 14]);
    let livro = [ole::livro(&[]), celula.repeat(50_000)].concat();
    aceito("xls", &ole::pacote(&[("Workbook", &livro)]), XLS, &[]);
}
