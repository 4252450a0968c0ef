//! F05: what a PDF does by itself, wherever it hides.

use dominio::arquivo::FormatoArquivo::{Pdf as PDF, Zip as ZIP};
use dominio::inspecao::MotivoRecusa::{Ilegivel, PdfAcaoProibida};
use dominio::inspecao::Sinal::{self, ArquivoEmbutido, FormularioPdf, VinculoExterno, Xfa};

use crate::obra::pdf::{Pdf, deflate};
use crate::obra::{aceito, recusado, trocar, zip};

/// The forbidden actions of 5.1 item 6.
const ACOES: [&str; 9] = [
    "<</S/JavaScript/JS(app.alert(1))>>",
    "<</S/JavaScript/JS 5 0 R>>",
    "<</S/Launch/F(cmd.exe)>>",
    "<</S/SubmitForm/F(http://x)>>",
    "<</S/ImportData/F(a.fdf)>>",
    "<</S/RichMediaExecute/TA 5 0 R>>",
    "<</S/Rendition/JS(1)/OP 0>>",
    "<</S/J#61vaScript/JS(1)>>",
    "<</#53/Lau#6ech/F(cmd.exe)>>",
];

/// The places where an action may hang, around it.
fn lugares(acao: &str) -> Vec<(&'static str, Pdf)> {
    let novo = || Pdf::novo().fluxo("", b"app.alert(1)");
    vec![
        (
            "OpenAction",
            novo().catalogo(&format!("/OpenAction {acao}")),
        ),
        (
            "OpenAction indireta",
            novo().objeto(acao).catalogo("/OpenAction 6 0 R"),
        ),
        (
            "AA do catálogo",
            novo().catalogo(&format!("/AA<</WC {acao}>>")),
        ),
        ("AA da página", novo().pagina(&format!("/AA<</O {acao}>>"))),
        (
            "árvore de nomes",
            novo()
                .objeto(acao)
                .catalogo("/Names<</JavaScript<</Names[(a) 6 0 R]>>>>"),
        ),
        (
            "anotação",
            novo().pagina(&format!(
                "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A {acao}>>]"
            )),
        ),
        (
            "depois de outra",
            novo().catalogo(&format!("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[{acao}]>>")),
        ),
        (
            "campo",
            novo().catalogo(&format!(
                "/AcroForm<</Fields[<</FT/Tx/T(a)/AA<</K {acao}>>>>]>>"
            )),
        ),
        (
            "marcador",
            novo().objeto(&format!("<</Title(a)/A {acao}>>")),
        ),
        ("trailer", novo().trailer(&format!("/Extra {acao}"))),
        ("fundo", novo().objeto(&format!("[[[[<</a[{acao}]>>]]]]"))),
    ]
}

#[test]
fn f05_acao_proibida_e_recusada_em_todo_lugar() {
    let mut casos = 0;
    for acao in ACOES {
        for (lugar, pdf) in lugares(acao) {
            let caso = format!("{acao} em {lugar}");
            recusado(&caso, &pdf.montar(), PDF, PdfAcaoProibida);
            let caso = format!("{caso}, em fluxo de objetos");
            recusado(
                &caso,
                &pdf.montar_com_fluxo_de_objetos(),
                PDF,
                PdfAcaoProibida,
            );
            casos += 2;
        }
    }
    assert!(casos >= 100, "{casos}");
}

#[test]
fn f05_acao_limpa_nao_e_recusada_nem_sinalizada() {
    for acao in [
        "[3 0 R/XYZ 0 842 0]",
        "<</S/GoTo/D[3 0 R/Fit]>>",
        "<</S/URI/URI(https://cemig.com.br)>>",
        "<</S/Named/N/NextPage>>",
        "<</S/GoToR/F(b.pdf)/D[0/Fit]>>",
        "<</S/Hide/T(a)>>",
    ] {
        for (lugar, pdf) in lugares(acao) {
            let sinais: &[Sinal] = if lugar == "campo" {
                &[FormularioPdf]
            } else {
                &[]
            };
            aceito(&format!("{acao} em {lugar}"), &pdf.montar(), PDF, sinais);
            let bytes = pdf.montar_com_fluxo_de_objetos();
            aceito(&format!("{acao} em {lugar}, em fluxo"), &bytes, PDF, sinais);
        }
    }
}

#[test]
fn f05_midia_rica_e_script_de_3d_sao_recusados() {
    for pdf in [
        Pdf::novo().pagina("/Annots[<</Subtype/RichMedia/Rect[0 0 9 9]>>]"),
        Pdf::novo().pagina("/Annots[<</Subtype/Screen/RichMediaContent<<>>>>]"),
        Pdf::novo().fluxo("/Type/3D/Subtype/U3D/OnInstantiate 5 0 R", b"x"),
    ] {
        recusado("mídia", &pdf.montar(), PDF, PdfAcaoProibida);
    }
}

#[test]
fn f05_formulario_anexo_e_xfa_sem_script_sao_sinalizados() {
    let campo = "/AcroForm<</Fields[<</FT/Tx/T(nome)>>]>>";
    aceito(
        "formulário",
        &Pdf::novo().catalogo(campo).montar(),
        PDF,
        &[FormularioPdf],
    );
    let anexo = Pdf::novo()
        .fluxo("/Type/EmbeddedFile", b"MZ")
        .objeto("<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>")
        .catalogo("/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>");
    aceito("anexo", &anexo.montar(), PDF, &[ArquivoEmbutido]);
    let xfa = |texto: &[u8]| {
        Pdf::novo()
            .fluxo("/Filter/FlateDecode", &deflate(texto))
            .catalogo("/AcroForm<</Fields[]/XFA[(template) 5 0 R]>>")
            .montar()
    };
    aceito("xfa", &xfa(b"<template><subform/></template>"), PDF, &[Xfa]);
    aceito("palavra", &xfa(b"<desc>description</desc>"), PDF, &[Xfa]);
    for texto in [
        &b"<event><script>1</script></event>"[..],
        b"<xfa:SCRIPT contentType='x'>",
        b"<submit target='http://x'/>",
        b"\0<\0s\0c\0r\0i\0p\0t\0>",
    ] {
        recusado("xfa com script", &xfa(texto), PDF, PdfAcaoProibida);
    }
}

#[test]
fn f05_pdf_assinado_nao_e_formulario_e_recurso_chamado_js_nao_e_script() {
    let assinado = Pdf::novo()
        .objeto("<</FT/Sig/T(Assinatura)/V<</Type/Sig>>>>")
        .catalogo("/AcroForm<</SigFlags 3/Fields[5 0 R]>>");
    aceito("assinado", &assinado.montar(), PDF, &[]);
    let vazio = Pdf::novo().catalogo("/AcroForm<</Fields[]>>");
    aceito("formulário vazio", &vazio.montar(), PDF, &[]);
    let recurso = Pdf::novo()
        .fluxo("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", b"")
        .recursos("/XObject<</JS 5 0 R>>");
    aceito("recurso JS", &recurso.montar(), PDF, &[]);
}

#[test]
fn f05_objeto_que_so_outro_leitor_entenderia_tambem_e_procurado() {
    // Our parser gives up on the object; the table still names it.
    let quebrado = |nome: &str| {
        Pdf::novo()
            .objeto(&format!("<</S/{nome}/JS(app.alert(1))/x )) >>"))
            .catalogo("/OpenAction 5 0 R")
    };
    recusado(
        "quebrado",
        &quebrado("JavaScript").montar(),
        PDF,
        PdfAcaoProibida,
    );
    recusado(
        "escapado",
        &quebrado("#4aavaScript").montar(),
        PDF,
        PdfAcaoProibida,
    );
    let em_fluxo = quebrado("JavaScript").montar_com_fluxo_de_objetos();
    recusado("em fluxo", &em_fluxo, PDF, PdfAcaoProibida);
    let limpo = Pdf::novo().objeto("<</a )) >>").montar();
    aceito("quebrado e limpo", &limpo, PDF, &[]);
}

#[test]
fn f05_palavra_dentro_de_texto_nao_esconde_a_acao_de_um_objeto_que_ninguem_leu() {
    let longo = format!("<</X({})/N 1.2.3/S/JavaScript/JS(1)>>", "a".repeat(70_000));
    for objeto in [
        "<</X(stream)/N 1.2.3/S/JavaScript/JS(app.alert\\(1\\))>>",
        "<</X(endobj)/N 1.2.3/S/JavaScript/JS(1)>>",
        "<</X(stream)/N --5/S/JavaScript/JS(1)>>",
        "<</X(stream)/N<6g41>/S/Launch/Win<</F(cmd.exe)>>>>",
        longo.as_str(),
    ] {
        let pdf = Pdf::novo().objeto(objeto).catalogo("/OpenAction 5 0 R");
        recusado(
            objeto.get(..40).unwrap_or(objeto),
            &pdf.montar(),
            PDF,
            PdfAcaoProibida,
        );
    }
}

#[test]
fn f05_o_que_a_tabela_nao_diz_e_um_leitor_que_conserta_acha_tambem_e_procurado() {
    let pdf = Pdf::novo()
        .objeto("<</S/JavaScript/JS(app.alert(1))>>")
        .catalogo("/OpenAction 5 0 R")
        .montar();
    let lugar = |objeto: &str| {
        let onde = memchr::memmem::find(&pdf, objeto.as_bytes()).unwrap();
        format!("{onde:010} 00000 n")
    };
    let quinto = lugar("5 0 obj");
    for (nome, troca) in [
        ("livre", quinto.replace(" n", " f")),
        ("no lugar de outro", lugar("4 0 obj")),
        ("no começo", "0000000000 00000 n".to_owned()),
    ] {
        recusado(nome, &trocar(&pdf, &quinto, &troca), PDF, PdfAcaoProibida);
    }
}

#[test]
fn f05_fluxo_de_objetos_que_nao_abre_e_ilegivel() {
    let bytes = Pdf::novo()
        .catalogo("/OpenAction<</S/JavaScript/JS(1)>>")
        .montar_com_fluxo_de_objetos();
    let lugar = memchr::memmem::find(&bytes, b"/ObjStm").unwrap();
    let (antes, depois) = bytes.split_at(lugar);
    let outro = [antes, &trocar(depois, "/FlateDecode", "/OtherDecode")].concat();
    recusado("filtro", &outro, PDF, Ilegivel);
}

#[test]
fn f05_o_pdf_dentro_do_zip_e_julgado_do_mesmo_modo() {
    let ativo = Pdf::novo()
        .catalogo("/OpenAction<</S/Launch/F(x)>>")
        .montar();
    recusado(
        "zip",
        &zip::de(&[("planta.pdf", &ativo)]),
        ZIP,
        PdfAcaoProibida,
    );
    let formulario = Pdf::novo()
        .catalogo("/AcroForm<</Fields[<</FT/Btn/T(a)>>]>>")
        .montar();
    aceito(
        "zip",
        &zip::de(&[("planta.pdf", &formulario)]),
        ZIP,
        &[FormularioPdf],
    );
}

/// Targets on another machine, as the same action may write them.
const ALHEIOS: [&str; 6] = [
    r"<</S/GoToR/F(\\\\10.0.0.9\\a.pdf)/D[0/Fit]>>",
    r"<</S/GoToE/F(\\\\10.0.0.9\\a.pdf)/D[0/Fit]>>",
    "<</S/GoToR/F<</Type/Filespec/F(a.pdf)/UF(//maquina/a.pdf)>>/D[0/Fit]>>",
    "<</S/URI/URI(file://10.0.0.9/a)>>",
    "<</S/Thread/F(//maquina/a.pdf)/D 0>>",
    "<</S/Rendition/OP 0/R<</S/MR/C<</S/MCD/D<</F(//maquina/a.wav)>>>>>>>>",
];

#[test]
fn f05_o_que_busca_sozinho_em_outra_maquina_e_recusado_e_o_link_e_sinalizado() {
    let novo = Pdf::novo;
    for acao in ALHEIOS {
        for pdf in [
            novo().catalogo(&format!("/OpenAction {acao}")),
            novo().catalogo(&format!("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[{acao}]>>")),
            novo().pagina(&format!("/AA<</O {acao}>>")),
        ] {
            recusado(acao, &pdf.montar(), PDF, PdfAcaoProibida);
        }
        let link = novo().pagina(&format!(
            "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A {acao}>>]"
        ));
        aceito(acao, &link.montar(), PDF, &[VinculoExterno]);
    }
    for perto in [
        "file:///C:/a.pdf",
        "https://cemig.com.br",
        "a.pdf",
        "/a/b.pdf",
    ] {
        let pdf = novo().catalogo(&format!("/OpenAction<</S/GoToR/F({perto})/D[0/Fit]>>"));
        aceito(perto, &pdf.montar(), PDF, &[]);
    }
}
