//! Documents made by the programs that people use: clean ones pass, locked ones are told apart.

use dominio::arquivo::FormatoArquivo::{self, Pdf as PDF, Xls as XLS, Xlsx as XLSX, Zip as ZIP};
use dominio::inspecao::MotivoRecusa::{
    OfficeCriptografado, PdfAcaoProibida, PdfCriptografado, ZipAtalho, ZipCriptografado,
};
use tempfile::TempDir;

use crate::obra::pdf::Pdf;
use crate::obra::programa::{python, rodar};
use crate::obra::{aceito, recusado, trancado, ver, zip};

fn ler(pasta: &TempDir, nome: &str) -> Vec<u8> {
    std::fs::read(pasta.path().join(nome)).unwrap()
}

fn pasta_com(arquivos: &[(&str, &[u8])]) -> TempDir {
    let pasta = tempfile::tempdir().unwrap();
    for (nome, bytes) in arquivos {
        let caminho = pasta.path().join(nome);
        std::fs::create_dir_all(caminho.parent().unwrap()).unwrap();
        std::fs::write(caminho, bytes).unwrap();
    }
    pasta
}

#[test]
fn libreoffice_escreve_arquivos_limpos() {
    let teste = "programas::libreoffice_escreve_arquivos_limpos";
    let pasta = pasta_com(&[
        ("carga.csv", "Carga,Demanda\nChuveiro,\"5,5\"\n".as_bytes()),
        ("memorial.txt", "Memorial descritivo\n".as_bytes()),
    ]);
    let converter = |nome: &str, alvo: &str| {
        let argumentos = ["--headless", "--norestore", "--convert-to", alvo, nome];
        rodar(teste, pasta.path(), "soffice", &argumentos, b"")
    };
    let casos: [(&str, &str, &str, FormatoArquivo); 5] = [
        ("carga.csv", "xlsx", "carga.xlsx", XLSX),
        ("carga.csv", "xls:MS Excel 97", "carga.xls", XLS),
        ("carga.csv", "pdf", "carga.pdf", PDF),
        (
            "memorial.txt",
            "docx:MS Word 2007 XML",
            "memorial.docx",
            ZIP,
        ),
        ("memorial.txt", "doc:MS Word 97", "memorial.doc", ZIP),
    ];
    for (nome, alvo, saida, formato) in casos {
        if !converter(nome, alvo) {
            return;
        }
        let bytes = ler(&pasta, saida);
        if formato == ZIP {
            aceito(saida, &zip::de(&[(saida, &bytes)]), ZIP, &[]);
        } else {
            aceito(saida, &bytes, formato, &[]);
            aceito(saida, &zip::de(&[(saida, &bytes)]), ZIP, &[]);
        }
    }
    assert_eq!(ver(&ler(&pasta, "carga.xls"), XLS).planilhas, ["carga"]);
    let paginas = ver(&ler(&pasta, "carga.pdf"), PDF).paginas;
    assert_eq!(paginas[0].cor, Some(false));
}

#[test]
fn ghostscript_escreve_pdf_limpo_e_a_cor_e_vista() {
    let teste = "programas::ghostscript_escreve_pdf_limpo_e_a_cor_e_vista";
    for (tinta, cor) in [("0 setgray", false), ("1 0 0 setrgbcolor", true)] {
        let desenho = format!(
            "%!PS\n<</PageSize[595 842]>>setpagedevice {tinta} 9 9 moveto 99 99 lineto stroke showpage"
        );
        let pasta = pasta_com(&[("a.ps", desenho.as_bytes())]);
        let argumentos = [
            "-q",
            "-dBATCH",
            "-dNOPAUSE",
            "-sDEVICE=pdfwrite",
            "-o",
            "a.pdf",
            "a.ps",
        ];
        if !rodar(teste, pasta.path(), "gs", &argumentos, b"") {
            return;
        }
        let bytes = ler(&pasta, "a.pdf");
        aceito("gs", &bytes, PDF, &[]);
        let pagina = ver(&bytes, PDF).paginas[0];
        assert_eq!((pagina.cor, pagina.largura_mm), (Some(cor), 210));
    }
}

#[test]
fn pdflatex_escreve_pdf_limpo_com_indice_e_destinos() {
    let teste = "programas::pdflatex_escreve_pdf_limpo_com_indice_e_destinos";
    let texto = "\\documentclass[a4paper]{article}\\usepackage{hyperref}\\begin{document}\
                 \\tableofcontents\\section{Carga}\\label{a}Ver \\ref{a} e \\url{https://cemig.com.br}\
                 \\end{document}";
    let pasta = pasta_com(&[("a.tex", texto.as_bytes())]);
    let argumentos = ["-interaction=batchmode", "a.tex"];
    if !rodar(teste, pasta.path(), "pdflatex", &argumentos, b"") {
        return;
    }
    let bytes = ler(&pasta, "a.pdf");
    aceito("pdflatex", &bytes, PDF, &[]);
    let lidos = ver(&bytes, PDF);
    assert_eq!(lidos.paginas[0].altura_mm, 297);
    assert!(
        lidos
            .programa
            .produtor
            .is_some_and(|programa| programa.contains("pdfTeX"))
    );
}

#[test]
fn qpdf_reescreve_de_todo_jeito_e_o_veredito_e_o_mesmo() {
    let teste = "programas::qpdf_reescreve_de_todo_jeito_e_o_veredito_e_o_mesmo";
    let ativo = Pdf::novo()
        .objeto("<</S/JavaScript/JS(app.alert(1))>>")
        .catalogo("/Names<</JavaScript<</Names[(a) 5 0 R]>>>>");
    let pasta = pasta_com(&[
        ("limpo.pdf", &Pdf::novo().montar()),
        ("ativo.pdf", &ativo.montar()),
    ]);
    let modos: [&[&str]; 5] = [
        &["--object-streams=generate"],
        &["--object-streams=disable"],
        &["--linearize"],
        &["--qdf"],
        &[
            "--linearize",
            "--object-streams=generate",
            "--recompress-flate",
        ],
    ];
    for modo in modos {
        for nome in ["limpo", "ativo"] {
            let entrada = format!("{nome}.pdf");
            let argumentos = [modo, &[&entrada, "saida.pdf"]].concat();
            if !rodar(teste, pasta.path(), "qpdf", &argumentos, b"") {
                return;
            }
            let bytes = ler(&pasta, "saida.pdf");
            if nome == "limpo" {
                aceito(&format!("{modo:?}"), &bytes, PDF, &[]);
            } else {
                recusado(&format!("{modo:?}"), &bytes, PDF, PdfAcaoProibida);
            }
        }
    }
    for senhas in [["", "dono"], ["usuario", "dono"]] {
        for bits in ["128", "256"] {
            let [usuario, dono] = senhas;
            let mut argumentos = vec!["--encrypt", usuario, dono, bits];
            if bits == "128" {
                argumentos.push("--use-aes=y");
            }
            argumentos.extend(["--", "limpo.pdf", "saida.pdf"]);
            assert!(rodar(teste, pasta.path(), "qpdf", &argumentos, b""));
            trancado("senha", &ler(&pasta, "saida.pdf"), PDF, PdfCriptografado);
        }
    }
}

#[test]
fn info_zip_escreve_zip_limpo_e_o_que_nao_cabe_e_recusado() {
    let teste = "programas::info_zip_escreve_zip_limpo_e_o_que_nao_cabe_e_recusado";
    let pdf = Pdf::novo().montar();
    let pasta = pasta_com(&[("Projeto elétrico/planta.pdf", &pdf), ("a.txt", b"nota")]);
    let zipar = |argumentos: &[&str], entrada: &[u8]| {
        rodar(teste, pasta.path(), "zip", argumentos, entrada)
    };
    if !zipar(&["-r", "limpo.zip", "Projeto elétrico", "a.txt"], b"") {
        return;
    }
    aceito("-r", &ler(&pasta, "limpo.zip"), ZIP, &[]);
    assert!(zipar(&["-0", "guardado.zip", "a.txt"], b""));
    aceito("-0", &ler(&pasta, "guardado.zip"), ZIP, &[]);
    // Into a pipe: descriptors after the data, and large sizes announced.
    assert!(rodar(
        teste,
        pasta.path(),
        "sh",
        &[
            "-c",
            "zip - a.txt 'Projeto elétrico/planta.pdf' | cat > tubo.zip"
        ],
        b""
    ));
    aceito("tubo", &ler(&pasta, "tubo.zip"), ZIP, &[]);
    assert!(zipar(&["-z", "limpo.zip"], b"Projeto da Rua A\n.\n"));
    aceito("comentário", &ler(&pasta, "limpo.zip"), ZIP, &[]);
    assert!(zipar(&["-P", "segredo", "senha.zip", "a.txt"], b""));
    trancado("senha", &ler(&pasta, "senha.zip"), ZIP, ZipCriptografado);
    std::os::unix::fs::symlink("/etc/passwd", pasta.path().join("b.txt")).unwrap();
    assert!(zipar(&["-y", "atalho.zip", "b.txt"], b""));
    recusado("atalho", &ler(&pasta, "atalho.zip"), ZIP, ZipAtalho);
}

#[test]
fn sete_zip_escreve_zip_limpo_e_com_senha_e_recusado() {
    let teste = "programas::sete_zip_escreve_zip_limpo_e_com_senha_e_recusado";
    let pasta = pasta_com(&[("pasta/memória.txt", b"nota de texto, nota de texto")]);
    let zipar = |argumentos: &[&str]| rodar(teste, pasta.path(), "7z", argumentos, b"");
    if !zipar(&["a", "-tzip", "limpo.zip", "pasta"]) {
        return;
    }
    aceito("limpo", &ler(&pasta, "limpo.zip"), ZIP, &[]);
    for metodo in ["-mem=AES256", "-mem=ZipCrypto"] {
        let saida = format!("{metodo}.zip");
        assert!(zipar(&[
            "a",
            "-tzip",
            metodo,
            "-psegredo",
            "--",
            &saida,
            "pasta"
        ]));
        trancado(metodo, &ler(&pasta, &saida), ZIP, ZipCriptografado);
    }
}

#[test]
fn bibliotecas_de_python_escrevem_planilhas_limpas() {
    let teste = "programas::bibliotecas_de_python_escrevem_planilhas_limpas";
    let pasta = pasta_com(&[]);
    let openpyxl = "w=openpyxl.Workbook();f=w.active;f.title='Demanda'\n\
                    for i in range(500): f.append([i,'carga','=A1*2'])\n\
                    w.save('a.xlsx')";
    if python(teste, pasta.path(), "openpyxl", openpyxl) {
        let bytes = ler(&pasta, "a.xlsx");
        aceito("openpyxl", &bytes, XLSX, &[]);
        assert_eq!(ver(&bytes, XLSX).planilhas, ["Demanda"]);
    }
    let xlsxwriter = "w=xlsxwriter.Workbook('b.xlsx');f=w.add_worksheet()\n\
                      f.write(0,0,'carga');f.write_comment(0,0,'obs');f.write_url(1,0,'https://a.b')\n\
                      c=w.add_chart({'type':'line'});c.add_series({'values':'=Sheet1!$A$1:$A$2'})\n\
                      f.insert_chart('D2',c);w.close()";
    if python(teste, pasta.path(), "xlsxwriter", xlsxwriter) {
        aceito("xlsxwriter", &ler(&pasta, "b.xlsx"), XLSX, &[]);
    }
    let xlwt = "w=xlwt.Workbook();f=w.add_sheet('Demanda')\n\
                for i in range(500): f.write(i,0,'carga');f.write(i,1,xlwt.Formula('A1*2'))\n\
                w.save('d.xls')";
    if python(teste, pasta.path(), "xlwt", xlwt) {
        let bytes = ler(&pasta, "d.xls");
        aceito("xlwt", &bytes, XLS, &[]);
        assert_eq!(ver(&bytes, XLS).planilhas, ["Demanda"]);
    }
    let trancada = "import io,openpyxl\nb=io.BytesIO();openpyxl.Workbook().save(b)\n\
                    from msoffcrypto.format.ooxml import OOXMLFile\n\
                    OOXMLFile(b).encrypt('senha',open('c.xlsx','wb'))";
    if python(teste, pasta.path(), "msoffcrypto", trancada) {
        recusado("senha", &ler(&pasta, "c.xlsx"), XLSX, OfficeCriptografado);
    }
}

#[test]
fn bibliotecas_de_python_escrevem_pdf_e_zip_limpos() {
    let teste = "programas::bibliotecas_de_python_escrevem_pdf_e_zip_limpos";
    let pasta = pasta_com(&[]);
    let reportlab = "from reportlab.pdfgen import canvas\nfrom reportlab.lib.pagesizes import A1\n\
                     c=canvas.Canvas('a.pdf',pagesize=A1);c.line(1,1,99,99);c.showPage();c.save()";
    if python(teste, pasta.path(), "reportlab", reportlab) {
        let bytes = ler(&pasta, "a.pdf");
        aceito("reportlab", &bytes, PDF, &[]);
        let pagina = ver(&bytes, PDF).paginas[0];
        assert_eq!(
            (pagina.largura_mm, pagina.altura_mm, pagina.cor),
            (594, 841, Some(false))
        );
    }
    let pikepdf = "p=pikepdf.new();p.add_blank_page();p.Root.OpenAction=pikepdf.Dictionary(S=pikepdf.Name.JavaScript,JS=pikepdf.String('1'))\n\
                   p.save('b.pdf',object_stream_mode=pikepdf.ObjectStreamMode.generate)\n\
                   del p.Root.OpenAction;p.save('c.pdf',object_stream_mode=pikepdf.ObjectStreamMode.generate)";
    if python(teste, pasta.path(), "pikepdf", pikepdf) {
        recusado("pikepdf", &ler(&pasta, "b.pdf"), PDF, PdfAcaoProibida);
        aceito("pikepdf", &ler(&pasta, "c.pdf"), PDF, &[]);
    }
    let zipfile = "z=zipfile.ZipFile('a.zip','w',zipfile.ZIP_DEFLATED);z.writestr('memória.txt','nota '*99);z.close()\n\
                   z=zipfile.ZipFile('b.zip','w',zipfile.ZIP_DEFLATED)\n\
                   with z.open('a.txt','w',force_zip64=True) as f: f.write(b'nota')\n\
                   z.close()";
    if python(teste, pasta.path(), "zipfile", zipfile) {
        aceito("zipfile", &ler(&pasta, "a.zip"), ZIP, &[]);
        aceito("zip64", &ler(&pasta, "b.zip"), ZIP, &[]);
    }
}
