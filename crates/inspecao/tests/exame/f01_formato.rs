//! F01: extension, first bytes and structure say the same, also inside a ZIP.

use dominio::arquivo::FormatoArquivo::{self, Pdf as PDF, Xls as XLS, Xlsx as XLSX, Zip as ZIP};
use dominio::inspecao::MotivoRecusa::{
    ConteudoDiverge, Ilegivel, OfficeCriptografado, PdfCriptografado, PdfSemPaginas, ZipAninhado,
    ZipTipoInterno, ZipVazio,
};

use crate::obra::office::Pacote;
use crate::obra::pdf::Pdf;
use crate::obra::{Sorteio, aceito, julgar, ole, recusado, trocar, zip};

/// A clean file of each kind that is known anywhere in the platform, by extension.
fn amostras() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("pdf", Pdf::novo().montar()),
        ("xls", ole::xls(&[])),
        ("xlsx", Pacote::planilha().montar()),
        ("doc", ole::doc(b"memorial")),
        ("docx", Pacote::documento("<w:r/>").montar()),
        ("dwg", b"AC1032\0\0\0\0\0\0desenho".to_vec()),
        (
            "dxf",
            b"999\r\nCAD\r\n  0\r\nSECTION\r\n  2\r\nHEADER\r\n".to_vec(),
        ),
        ("jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0".to_vec()),
        ("png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        ("txt", "Memória de cálculo\r\n".as_bytes().to_vec()),
        ("zip", zip::de(&[("a.txt", b"a")])),
        ("exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0".to_vec()),
        ("html", b"<html><script>1</script></html>".to_vec()),
        ("rar", b"Rar!\x1a\x07\x01\0resto".to_vec()),
        ("gif", b"GIF89a\x01\0\x01\0".to_vec()),
        ("nada", Vec::new()),
    ]
}

const FORMATOS: [(&str, FormatoArquivo); 4] =
    [("pdf", PDF), ("zip", ZIP), ("xls", XLS), ("xlsx", XLSX)];

#[test]
fn f01_cada_formato_aceita_so_o_seu_conteudo() {
    for (extensao, formato) in FORMATOS {
        for (tipo, bytes) in amostras() {
            let veredito = julgar(&bytes, formato);
            assert_eq!(
                veredito.aceito(),
                tipo == extensao,
                "{tipo} enviado como {extensao}: {veredito:?}"
            );
        }
    }
}

#[test]
fn f01_dentro_do_zip_extensao_e_conteudo_tambem_conferem() {
    const DENTRO: [&str; 10] = [
        "pdf", "xls", "xlsx", "doc", "docx", "dwg", "dxf", "jpg", "png", "txt",
    ];
    let mut pares = 0;
    for (tipo, bytes) in amostras() {
        for extensao in DENTRO
            .into_iter()
            .chain(["zip", "exe", "html", "rar", "xlsm", ""])
        {
            let nome = format!("pasta/documento.{extensao}");
            let veredito = julgar(&zip::de(&[(&nome, &bytes)]), ZIP);
            // Text may say anything, so a page or a table of text is a text too.
            let texto = extensao == "txt" && ["txt", "html", "dxf", "nada", "gif"].contains(&tipo);
            let certo = (tipo == extensao && DENTRO.contains(&extensao)) || texto;
            if tipo == "gif" && extensao == "txt" {
                continue;
            }
            assert_eq!(veredito.aceito(), certo, "{tipo} como {nome}: {veredito:?}");
            pares += 1;
        }
    }
    assert!(pares > 200);
}

#[test]
fn f01_o_motivo_diz_se_o_tipo_nao_cabe_ou_se_o_conteudo_mente() {
    for (nome, conteudo, motivo) in [
        ("a.exe", &b"MZ"[..], ZipTipoInterno),
        ("sem_extensao", b"abc", ZipTipoInterno),
        ("a.rar", b"qualquer", ZipAninhado),
        ("a.dat", b"PK\x03\x04resto", ZipAninhado),
        ("a.pdf", b"MZ", ConteudoDiverge),
        ("a.txt", b"MZ\0\0", ConteudoDiverge),
        ("a.pdf", b"%PDF-1.7 e mais nada", Ilegivel),
    ] {
        recusado(nome, &zip::de(&[(nome, conteudo)]), ZIP, motivo);
    }
}

#[test]
fn f01_o_cabecalho_do_pdf_fica_no_byte_zero() {
    let mut bytes = b"lixo\n".to_vec();
    bytes.extend(Pdf::novo().montar());
    recusado("prefixo", &bytes, PDF, ConteudoDiverge);
}

#[test]
fn f06_pdf_com_zip_colado_no_fim_e_recusado() {
    let mut bytes = Pdf::novo().montar();
    bytes.extend(zip::de(&[("a.txt", b"a")]));
    recusado("pdf+zip", &bytes, PDF, ConteudoDiverge);
}

#[test]
fn r_anx_4_pdf_criptografado_sem_paginas_ou_ilegivel_e_recusado() {
    let trancado = Pdf::novo()
        .objeto("<</Filter/Standard/V 1/R 2/P -4/O(01234567890123456789012345678901)/U(01234567890123456789012345678901)>>")
        .trailer("/Encrypt 5 0 R/ID[(a)(a)]")
        .montar();
    recusado("trancado", &trancado, PDF, PdfCriptografado);
    let desconhecido = Pdf::novo()
        .objeto("<</Filter/Outro/V 9>>")
        .trailer("/Encrypt 5 0 R")
        .montar();
    recusado("outro filtro", &desconhecido, PDF, PdfCriptografado);
    let vazio = trocar(&Pdf::novo().montar(), "Kids[3 0 R]", "Kids[     ]");
    recusado("vazio", &vazio, PDF, PdfSemPaginas);
    let inteiro = Pdf::novo().montar();
    recusado("curto", &inteiro[..40], PDF, Ilegivel);
}

#[test]
fn f01_docx_enviado_como_xlsx_diverge_e_planilha_trancada_diz_que_tem_senha() {
    recusado(
        "docx",
        &Pacote::documento("").montar(),
        XLSX,
        ConteudoDiverge,
    );
    recusado("zip", &zip::de(&[("a.txt", b"a")]), XLSX, ConteudoDiverge);
    let trancada = ole::pacote(&[("EncryptionInfo", b"x"), ("EncryptedPackage", b"y")]);
    recusado("trancada", &trancada, XLSX, OfficeCriptografado);
    recusado("trancada", &trancada, XLS, OfficeCriptografado);
    let no_zip = zip::de(&[("a.xlsx", &trancada)]);
    recusado("trancada no zip", &no_zip, ZIP, OfficeCriptografado);
}

#[test]
fn f01_bytes_ao_acaso_com_assinatura_certa_sao_ilegiveis_ou_ambiguos() {
    let mut sorteio = Sorteio(1);
    for (_, formato) in FORMATOS {
        let assinatura: &[u8] = match formato {
            PDF => b"%PDF-1.4\n",
            ZIP | XLSX => b"PK\x03\x04",
            XLS => b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        };
        for _ in 0..100 {
            let tamanho = 1 + sorteio.ate(4096);
            let bytes = [assinatura, &sorteio.bytes(tamanho)].concat();
            assert!(!julgar(&bytes, formato).aceito());
        }
    }
}

#[test]
fn f01_as_sobras_do_finder_e_do_explorer_passam_e_nao_contam_como_documento() {
    let apple = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X";
    let sobras: [(&str, &[u8]); 4] = [
        ("__MACOSX/._planta.pdf", apple),
        (".DS_Store", b"\0\0\0\x01Bud1\0\0"),
        ("Thumbs.db", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        ("desktop.ini", b"[.ShellClassInfo]\r\n"),
    ];
    let pdf = Pdf::novo().montar();
    let mut com_documento = sobras.to_vec();
    com_documento.push(("planta.pdf", &pdf));
    aceito("sobras", &zip::de(&com_documento), ZIP, &[]);
    recusado("só sobras", &zip::de(&sobras), ZIP, ZipVazio);
    recusado("vazio", &zip::de(&[]), ZIP, ZipVazio);
    let disfarce = zip::de(&[("planta.pdf", &pdf), ("__MACOSX/._x.pdf", b"MZ")]);
    recusado("disfarce", &disfarce, ZIP, ConteudoDiverge);
}
