//! F04: macros, DDE and external links in XLSX and DOCX.

use dominio::arquivo::FormatoArquivo::{Xlsx as XLSX, Zip as ZIP};
use dominio::inspecao::MotivoRecusa::{Ilegivel, OfficeDde, OfficeMacro, ZipAninhado};
use dominio::inspecao::Sinal::{ArquivoEmbutido, VinculoExterno};

use crate::obra::office::Pacote;
use crate::obra::{aceito, ole, recusado, zip};

const MACRO: &str = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

#[test]
fn f04_planilha_com_macro_e_recusada_como_quer_que_se_disfarce() {
    let vba = ole::pacote(&[("VBA/dir", b"x"), ("VBA/_VBA_PROJECT", b"y")]);
    let nova = Pacote::planilha;
    for (caso, pacote) in [
        ("xlsm", nova().de_tipo(MACRO)),
        ("vbaProject", nova().parte("xl/vbaProject.bin", b"qualquer")),
        ("caixa", nova().parte("xl/VBAPROJECT.BIN", b"qualquer")),
        ("outro nome", nova().parte("xl/printerSettings1.bin", &vba)),
        (
            "tipo",
            nova().tipo("xl/a.bin", "application/vnd.ms-office.vbaProject"),
        ),
        ("relação", nova().dentro("vbaProject", "inocente.bin")),
        (
            "xlm",
            nova().xml("xl/macrosheets/sheet1.xml", "<xm:macrosheet/>"),
        ),
        (
            "xlm por tipo",
            nova().tipo("xl/a.xml", "application/vnd.ms-excel.macrosheet+xml"),
        ),
        ("xlm por relação", nova().dentro("xlMacrosheet", "a.xml")),
    ] {
        recusado(caso, &pacote.montar(), XLSX, OfficeMacro);
        let no_zip = zip::de(&[("dub.xlsx", &pacote.montar())]);
        recusado(caso, &no_zip, ZIP, OfficeMacro);
    }
    for nome in ["a.xlsm", "a.xlsb", "a.docm", "A.XLSM"] {
        let no_zip = zip::de(&[(nome, &nova().montar())]);
        recusado(nome, &no_zip, ZIP, OfficeMacro);
    }
}

#[test]
fn f04_planilha_com_dde_e_recusada() {
    let formula =
        |formula: &str| Pacote::com_celula(&format!("<c r=\"A1\"><f>{formula}</f><v>0</v></c>"));
    let elo = "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>";
    for (caso, pacote) in [
        ("fórmula", formula("cmd|'/c calc'!A0")),
        ("entidade", formula("cmd&#124;'/c calc'!A0")),
        ("cdata", formula("<![CDATA[cmd|'/c calc'!A0]]>")),
        (
            "nome definido",
            Pacote::planilha().xml(
                "xl/a.xml",
                "<definedNames><definedName>cmd|'/c calc'!A0</definedName></definedNames>",
            ),
        ),
        (
            "ddeLink",
            Pacote::planilha().xml("xl/externalLinks/externalLink1.xml", elo),
        ),
        (
            "ddeLink com prefixo e noutro lugar",
            Pacote::planilha().xml("xl/a.xml", "<x:externalLink><x:ddeLink/></x:externalLink>"),
        ),
        ("extensão estranha", Pacote::planilha().xml("xl/a.dat", elo)),
    ] {
        recusado(caso, &pacote.montar(), XLSX, OfficeDde);
    }
    let tabela = formula("SUM(Carga[Potência | kW])");
    aceito("barra em coluna", &tabela.montar(), XLSX, &[]);
    let limpa = formula("IF(A1=\"a|b\",'Folha|1'!B2,1)");
    aceito("barra entre aspas", &limpa.montar(), XLSX, &[]);
}

#[test]
fn f04_vinculo_externo_e_sinalizado_e_hiperlink_nao() {
    let planilha = Pacote::planilha();
    aceito("limpa", &planilha.montar(), XLSX, &[]);
    let hiperlink = Pacote::planilha().fora("hyperlink", "https://cemig.com.br");
    aceito("hiperlink", &hiperlink.montar(), XLSX, &[]);
    for (caso, pacote) in [
        (
            "externalBook",
            Pacote::planilha().xml(
                "xl/externalLinks/externalLink1.xml",
                "<externalLink><externalBook/></externalLink>",
            ),
        ),
        (
            "alvo externo",
            Pacote::planilha().fora("externalLinkPath", "file:///c:/a.xlsx"),
        ),
        (
            "conexão",
            Pacote::planilha().xml(
                "xl/connections.xml",
                "<connections><connection/></connections>",
            ),
        ),
    ] {
        aceito(caso, &pacote.montar(), XLSX, &[VinculoExterno]);
    }
}

#[test]
fn f04_objeto_embutido_e_sinalizado_e_julgado_por_dentro() {
    let objeto = ole::pacote(&[("\u{1}Ole10Native", b"x")]);
    let com_objeto = Pacote::planilha().parte("xl/embeddings/oleObject1.bin", &objeto);
    aceito("ole", &com_objeto.montar(), XLSX, &[ArquivoEmbutido]);
    let dentro = |bytes: &[u8]| {
        Pacote::documento("")
            .parte("word/embeddings/a.xlsx", bytes)
            .montar()
    };
    let no_zip = |bytes: &[u8]| zip::de(&[("memorial.docx", bytes)]);
    let limpo = no_zip(&dentro(&Pacote::planilha().montar()));
    aceito("planilha no documento", &limpo, ZIP, &[ArquivoEmbutido]);
    let com_macro = no_zip(&dentro(&Pacote::planilha().de_tipo(MACRO).montar()));
    recusado("macro no documento", &com_macro, ZIP, OfficeMacro);
    let mut fundo = Pacote::planilha().montar();
    for _ in 0..3 {
        fundo = Pacote::planilha()
            .parte("xl/embeddings/a.xlsx", &fundo)
            .montar();
    }
    recusado("fundo demais", &fundo, XLSX, ZipAninhado);
}

#[test]
fn f04_documento_com_dde_macro_ou_modelo_externo() {
    let campo = |partes: &[&str]| {
        let runs: Vec<String> = partes
            .iter()
            .map(|parte| format!("<w:r><w:instrText>{parte}</w:instrText></w:r>"))
            .collect();
        let corpo = format!(
            "<w:fldChar w:fldCharType=\"begin\"/>{}<w:fldChar w:fldCharType=\"end\"/>",
            runs.concat()
        );
        zip::de(&[("a.docx", &Pacote::documento(&corpo).montar())])
    };
    recusado("dde", &campo(&[" DDEAUTO c:\\\\cmd.exe"]), ZIP, OfficeDde);
    recusado(
        "dde partido",
        &campo(&[" DD", "E", " excel"]),
        ZIP,
        OfficeDde,
    );
    aceito("página", &campo(&[" PAGE "]), ZIP, &[]);
    let simples = Pacote::documento("<w:fldSimple w:instr=\"dde x\"/>").montar();
    recusado("simples", &zip::de(&[("a.docx", &simples)]), ZIP, OfficeDde);
    let modelo = Pacote::documento("")
        .fora("attachedTemplate", "http://x/a.dotm")
        .montar();
    aceito(
        "modelo",
        &zip::de(&[("a.docx", &modelo)]),
        ZIP,
        &[VinculoExterno],
    );
    let macros = Pacote::documento("")
        .parte("word/vbaProject.bin", b"x")
        .montar();
    recusado("macro", &zip::de(&[("a.docx", &macros)]), ZIP, OfficeMacro);
}

#[test]
fn f04_xml_que_outro_programa_leria_de_outro_modo_e_ilegivel() {
    let utf16: Vec<u8> = "\u{feff}<worksheet/>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let dtd = "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>";
    for (caso, pacote) in [
        (
            "utf-16",
            Pacote::planilha().parte("xl/worksheets/sheet2.xml", &utf16),
        ),
        (
            "dtd",
            Pacote::planilha().xml("xl/worksheets/sheet2.xml", dtd),
        ),
        (
            "cortado",
            Pacote::planilha().xml("xl/worksheets/sheet2.xml", "<worksheet><a"),
        ),
    ] {
        recusado(caso, &pacote.montar(), XLSX, Ilegivel);
    }
    // Power Query keeps its data so; nobody runs it.
    let dados = Pacote::planilha().parte("customXml/item1.xml", &utf16);
    aceito("customXml", &dados.montar(), XLSX, &[]);
}
