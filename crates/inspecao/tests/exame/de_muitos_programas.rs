//! F01: clean documents of the programs that RTs use, many of each; none is refused and none is flagged.
//!
//! 4 of each here, 20 of each with `APR_TESTE_NOTURNO`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use dominio::arquivo::FormatoArquivo;

use testes::noturno;

use crate::obra::programa::{rodar, rodar_python};
use crate::obra::{Sorteio, aceito};

type Fazer = fn(&str, &Path, usize) -> bool;

/// Who writes, and how: into the folder, so many files; false where this machine does not have the program.
const PRODUTORES: [(&str, Fazer); 17] = [
    ("libreoffice", libreoffice),
    ("ghostscript", ghostscript),
    ("pdftex", pdftex),
    ("qpdf", qpdf),
    ("chromium", chromium),
    ("info-zip", info_zip),
    ("7z", sete_zip),
    ("openpyxl", de_python),
    ("xlsxwriter", de_python),
    ("xlwt", de_python),
    ("reportlab", de_python),
    ("fpdf", de_python),
    ("img2pdf", de_python),
    ("pikepdf", de_python),
    ("pypdf", de_python),
    ("typst", de_python),
    ("zipfile", de_python),
];

#[test]
fn f01_nenhum_documento_limpo_de_muitos_programas_e_recusado() {
    let (de_cada, minimo) = noturno((4, 60), (20, 300));
    let mut vistos = 0;
    let mut todos = true;
    for (produtor, fazer) in PRODUTORES {
        let pasta = tempfile::tempdir().unwrap();
        let saida = pasta.path().join("saida");
        fs::create_dir(&saida).unwrap();
        if !fazer(produtor, &saida, de_cada) {
            todos = false;
            continue;
        }
        let mut deste = 0;
        for arquivo in fs::read_dir(&saida).unwrap() {
            let caminho = arquivo.unwrap().path();
            let nome = caminho.file_name().unwrap().to_string_lossy().into_owned();
            let Some(formato) = FormatoArquivo::de_nome(&nome) else {
                continue;
            };
            aceito(&nome, &fs::read(&caminho).unwrap(), formato, &[]);
            deste += 1;
        }
        assert!(deste >= de_cada, "{produtor} escreveu {deste}");
        println!("{produtor}: {deste} aceitos");
        vistos += deste;
    }
    println!("{vistos} documentos limpos");
    assert!(!todos || vistos >= minimo, "{vistos}");
}

const TESTE: &str =
    "de_muitos_programas::f01_nenhum_documento_limpo_de_muitos_programas_e_recusado";

fn fora(pasta: &Path) -> &Path {
    pasta.parent().unwrap()
}

/// A table of loads, never the same twice.
fn cargas(semente: usize) -> String {
    let mut sorteio = Sorteio(semente as u64 + 1);
    let mut texto = "Carga,Quantidade,Demanda\n".to_owned();
    for _ in 0..=sorteio.ate(200) {
        let (quantas, decimos) = (sorteio.ate(50), sorteio.ate(300));
        writeln!(
            texto,
            "Chuveiro,{quantas},\"{},{}\"",
            decimos / 10,
            decimos % 10
        )
        .unwrap();
    }
    texto
}

fn libreoffice(_: &str, pasta: &Path, quantos: usize) -> bool {
    let (mut planilhas, mut textos) = (Vec::new(), Vec::new());
    for i in 0..quantos {
        let (planilha, texto) = (format!("carga{i}.csv"), format!("memorial{i}.txt"));
        fs::write(fora(pasta).join(&planilha), cargas(i)).unwrap();
        fs::write(fora(pasta).join(&texto), cargas(i + 1000)).unwrap();
        planilhas.push(planilha);
        textos.push(texto);
    }
    let saida = pasta.to_str().unwrap();
    let converter = |alvo: &str, nomes: &[String]| {
        let mut argumentos = vec![
            "--headless",
            "--norestore",
            "--convert-to",
            alvo,
            "--outdir",
            saida,
        ];
        argumentos.extend(nomes.iter().map(String::as_str));
        rodar(TESTE, fora(pasta), "soffice", &argumentos, b"")
    };
    converter("xlsx", &planilhas)
        && converter("xls:MS Excel 97", &planilhas)
        && converter("pdf", &planilhas)
        && converter("pdf", &textos)
}

fn ghostscript(_: &str, pasta: &Path, quantos: usize) -> bool {
    (0..quantos).all(|i| {
        let mut sorteio = Sorteio(i as u64);
        let mut desenho = "%!PS\n".to_owned();
        for _ in 0..=i % 3 {
            desenho +=
                "<</PageSize[1684 2384]>>setpagedevice /Helvetica findfont 12 scalefont setfont\n";
            for _ in 0..300 {
                let [a, b, c, d] = [(); 4].map(|()| sorteio.ate(2000));
                writeln!(desenho, "{a} {b} moveto {c} {d} lineto stroke").unwrap();
            }
            desenho += "40 40 moveto (Prancha) show showpage\n";
        }
        let nivel = format!(
            "-dCompatibilityLevel={}",
            ["1.3", "1.4", "1.5", "1.7"][i % 4]
        );
        let saida = pasta.join(format!("gs{i}.pdf"));
        let argumentos = [
            "-q",
            "-dBATCH",
            "-dNOPAUSE",
            "-sDEVICE=pdfwrite",
            &nivel,
            "-o",
            saida.to_str().unwrap(),
            "-",
        ];
        rodar(TESTE, fora(pasta), "gs", &argumentos, desenho.as_bytes())
    })
}

fn pdftex(_: &str, pasta: &Path, quantos: usize) -> bool {
    (0..quantos).all(|i| {
        let opcoes = ["a4paper", "a4paper,landscape", "a4paper,twocolumn"][i % 3];
        let mut secoes = String::new();
        for n in 0..=i {
            writeln!(
                secoes,
                "\\section{{Carga {n}}}\\label{{s{n}}}\\[P=\\sqrt3\\,UI\\cos\\varphi\\] Ver \\ref{{s0}}\\footnote{{Norma}}"
            )
            .unwrap();
        }
        let texto = format!(
            "\\documentclass[{opcoes}]{{article}}\\usepackage{{hyperref}}\\pdfobjcompresslevel={}\n\
             \\begin{{document}}\\tableofcontents {secoes}\
             \\begin{{picture}}(99,99)\\put(0,0){{\\line(1,1){{90}}}}\\end{{picture}}\\end{{document}}",
            i % 4
        );
        let nome = format!("tex{i}.tex");
        fs::write(fora(pasta).join(&nome), texto).unwrap();
        let saida = format!("-output-directory={}", pasta.display());
        let argumentos = ["-interaction=batchmode", &saida, &nome];
        rodar(TESTE, fora(pasta), "pdflatex", &argumentos, b"")
    })
}

/// Rewrites what another program wrote.
fn qpdf(_: &str, pasta: &Path, quantos: usize) -> bool {
    let modos: [&[&str]; 4] = [
        &["--object-streams=generate"],
        &["--linearize"],
        &["--qdf"],
        &[
            "--linearize",
            "--object-streams=generate",
            "--recompress-flate",
        ],
    ];
    let origem = fora(pasta).join("origem");
    fs::create_dir(&origem).unwrap();
    rodar_python(TESTE, &origem, "reportlab", quantos)
        && (0..quantos).all(|i| {
            let (de, para) = (
                origem.join(format!("reportlab-{i}.pdf")),
                pasta.join(format!("qpdf{i}.pdf")),
            );
            let mut argumentos = modos[i % modos.len()].to_vec();
            argumentos.extend([de.to_str().unwrap(), para.to_str().unwrap()]);
            rodar(TESTE, fora(pasta), "qpdf", &argumentos, b"")
        })
}

fn chromium(_: &str, pasta: &Path, quantos: usize) -> bool {
    (0..quantos).all(|i| {
        let linhas = cargas(i).replace('\n', "</td></tr><tr><td>").replace(',', "</td><td>");
        let pagina = format!(
            "<!doctype html><html lang=pt-BR><title>Memorial {i}</title><h1>Memorial</h1>\
             <a href='https://cemig.com.br'>Cemig</a><input value='campo'><table><tr><td>{linhas}</td></tr></table>"
        );
        let html = fora(pasta).join(format!("{i}.html"));
        fs::write(&html, pagina).unwrap();
        let perfil = format!("--user-data-dir={}", fora(pasta).join("perfil").display());
        let saida = format!("--print-to-pdf={}", pasta.join(format!("chromium{i}.pdf")).display());
        let argumentos = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            &perfil, &saida, html.to_str().unwrap(),
        ];
        rodar(TESTE, fora(pasta), "chromium", &argumentos, b"")
    })
}

/// Folders and files as somebody keeps a project.
fn projeto(pasta: &Path, i: usize) {
    let projeto = fora(pasta).join(format!("Projeto elétrico {i}"));
    fs::create_dir_all(projeto.join("Memória de cálculo")).unwrap();
    let mut sorteio = Sorteio(i as u64);
    let tamanho = sorteio.ate(200_000);
    let jpeg = [&[0xff, 0xd8, 0xff, 0xe0][..], &sorteio.bytes(tamanho)].concat();
    fs::write(projeto.join("foto da fachada.jpg"), jpeg).unwrap();
    fs::write(projeto.join("Memória de cálculo/cargas.txt"), cargas(i)).unwrap();
    fs::write(
        projeto.join("planta (rev. 2).pdf"),
        crate::obra::pdf::Pdf::novo().montar(),
    )
    .unwrap();
}

fn info_zip(_: &str, pasta: &Path, quantos: usize) -> bool {
    let modos: [&[&str]; 4] = [
        &["-r", "-q"],
        &["-r", "-q", "-X", "-9"],
        &["-r", "-q", "-0"],
        &["-r", "-q", "-D", "-fz"],
    ];
    (0..quantos).all(|i| {
        projeto(pasta, i);
        let (saida, origem) = (
            pasta.join(format!("zip{i}.zip")),
            format!("Projeto elétrico {i}"),
        );
        let argumentos = [modos[i % modos.len()], &[saida.to_str().unwrap(), &origem]].concat();
        rodar(TESTE, fora(pasta), "zip", &argumentos, b"")
    })
}

fn sete_zip(_: &str, pasta: &Path, quantos: usize) -> bool {
    let modos = ["-mx=1", "-mx=9", "-mm=Copy", "-mcu=on"];
    (0..quantos).all(|i| {
        projeto(pasta, i);
        let (saida, origem) = (
            pasta.join(format!("7z{i}.zip")),
            format!("Projeto elétrico {i}"),
        );
        let argumentos = [
            "a",
            "-tzip",
            modos[i % modos.len()],
            saida.to_str().unwrap(),
            &origem,
        ];
        rodar(TESTE, fora(pasta), "7z", &argumentos, b"")
    })
}

fn de_python(produtor: &str, pasta: &Path, quantos: usize) -> bool {
    rodar_python(TESTE, pasta, produtor, quantos)
}
