//! F04: macros, DDE, links and passwords in XLS and DOC.

use dominio::arquivo::FormatoArquivo::{Xls as XLS, Zip as ZIP};
use dominio::inspecao::MotivoRecusa::{
    ConteudoDiverge, Ilegivel, OfficeCriptografado, OfficeDde, OfficeMacro,
};
use dominio::inspecao::Sinal::{ArquivoEmbutido, VinculoExterno};

use crate::obra::ole::{doc, livro, pacote, registro, texto_do_word, vinculo, xls};
use crate::obra::{aceito, recusado, ver, zip};

#[test]
fn f04_xls_limpo_passa_e_diz_suas_planilhas() {
    aceito("limpo", &xls(&[]), XLS, &[]);
    assert_eq!(ver(&xls(&[]), XLS).planilhas, ["Carga"]);
    // A reference to its own sheets is no external link.
    let proprio = registro(0x01AE, &[1, 0, 1, 4]);
    aceito("próprio", &xls(&[proprio]), XLS, &[]);
}

#[test]
fn f04_xls_com_vba_ou_macro_do_excel_4_e_recusado() {
    let livro = livro(&[]);
    let vba = pacote(&[("Workbook", &livro), ("_VBA_PROJECT_CUR/VBA/dir", b"x")]);
    recusado("vba", &vba, XLS, OfficeMacro);
    let fundo = pacote(&[
        ("Workbook", &livro),
        ("MBD0001/_VBA_PROJECT_CUR/VBA/dir", b"x"),
    ]);
    recusado("vba embutido", &fundo, XLS, OfficeMacro);
    let folha = registro(0x0085, b"\0\0\0\0\0\x01\x05\0Macro");
    recusado("folha de macro", &xls(&[folha]), XLS, OfficeMacro);
    let oculta = registro(0x0085, b"\0\0\0\0\x02\x01\x05\0Macro");
    recusado("muito oculta", &xls(&[oculta]), XLS, OfficeMacro);
    let inicio = registro(0x0809, &[0, 6, 0x40, 0, 0, 0, 0, 0]);
    recusado("bof de macro", &xls(&[inicio]), XLS, OfficeMacro);
}

#[test]
fn f04_xls_com_dde_e_recusado_e_vinculo_a_outro_livro_e_sinalizado() {
    recusado("dde", &xls(&[vinculo(b"cmd\x03/c calc")]), XLS, OfficeDde);
    let largo: Vec<u8> = "cmd\u{3}/c"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let corpo = [&[0, 0, 6, 0, 1][..], &largo].concat();
    recusado(
        "dde largo",
        &xls(&[registro(0x01AE, &corpo)]),
        XLS,
        OfficeDde,
    );
    let outro = vinculo(b"\x01\x01C\x03pasta\x03[outro.xls]Carga");
    aceito("vínculo", &xls(&[outro]), XLS, &[VinculoExterno]);
}

#[test]
fn f04_biff5_guarda_o_dde_noutro_registro() {
    let antigo = |registros: &[Vec<u8>]| {
        let mut fluxo = registro(0x0809, &[0, 5, 5, 0, 0, 0, 0, 0]);
        fluxo.extend(registros.concat());
        fluxo.extend(registro(0x000A, &[]));
        pacote(&[("Book", &fluxo)])
    };
    aceito("limpo", &antigo(&[]), XLS, &[]);
    aceito(
        "própria folha",
        &antigo(&[registro(0x17, b"\x06\x03Carga")]),
        XLS,
        &[],
    );
    recusado(
        "dde",
        &antigo(&[registro(0x17, b"\x08cmd\x03calc")]),
        XLS,
        OfficeDde,
    );
}

#[test]
fn f04_senha_no_xls_e_no_doc_e_dita_como_senha() {
    let senha = registro(0x002F, &[1, 0, 1, 0]);
    recusado("xls", &xls(&[senha]), XLS, OfficeCriptografado);
    let mut fluxo = texto_do_word(b"x");
    fluxo[0x0B] = 1;
    let trancado = pacote(&[("WordDocument", &fluxo)]);
    recusado(
        "doc",
        &zip::de(&[("a.doc", &trancado)]),
        ZIP,
        OfficeCriptografado,
    );
}

#[test]
fn f04_xls_sem_livro_ou_cortado_nao_passa() {
    recusado("doc como xls", &doc(b"texto"), XLS, ConteudoDiverge);
    recusado(
        "sem início",
        &pacote(&[("Workbook", b"abcd")]),
        XLS,
        Ilegivel,
    );
    let livro = livro(&[]);
    let cortado = pacote(&[("Workbook", &livro[..livro.len() - 6])]);
    recusado("cortado", &cortado, XLS, Ilegivel);
}

#[test]
fn f04_objeto_embutido_no_xls_e_sinalizado() {
    let livro = livro(&[]);
    let com_objeto = pacote(&[("Workbook", &livro), ("MBD0001/\u{1}Ole10Native", b"x")]);
    aceito("objeto", &com_objeto, XLS, &[ArquivoEmbutido]);
}

#[test]
fn f04_doc_com_dde_ou_macro_e_recusado() {
    let no_zip = |bytes: &[u8]| zip::de(&[("memorial.doc", bytes)]);
    aceito(
        "limpo",
        &no_zip(&doc(b"texto \x13 PAGE \x15 DDE")),
        ZIP,
        &[],
    );
    recusado(
        "dde",
        &no_zip(&doc(b"a\x13 DDEAUTO cmd\x15")),
        ZIP,
        OfficeDde,
    );
    let largo: Vec<u8> = "\u{13} dde x"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    recusado("dde largo", &no_zip(&doc(&largo)), ZIP, OfficeDde);
    // Where two windows of the reader meet.
    let mut longe = vec![b'x'; 64 * 1024 + 64 - 0x200 - 3];
    longe.extend(b"\x13 DDEAUTO");
    recusado("na emenda", &no_zip(&doc(&longe)), ZIP, OfficeDde);
    let macros = pacote(&[
        ("WordDocument", &texto_do_word(b"x")),
        ("Macros/VBA/dir", b"x"),
    ]);
    recusado("macro", &no_zip(&macros), ZIP, OfficeMacro);
}
