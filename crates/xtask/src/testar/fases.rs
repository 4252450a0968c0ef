//! The phases of `cargo xtask test`, in an order that shares compiled work.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use super::Bancada;
use super::contagem::{Contagem, libtest};
use super::executaveis;
use crate::{caminhos, comando, openapi, spa, tabela};

/// Integration tests with this name prefix are the API suite: they run on both stacks.
const SUITE_DA_API: &str = "api";

/// One phase; the order here is the order of the run.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Fase {
    /// `cargo fmt --check`
    Formato,
    /// clippy sem avisos, servidor e portal
    Clippy,
    /// Compilação dos testes e do binário `apr`
    Compilacao,
    /// Testes de unidade e da API (SQLite e disco)
    Testes,
    /// Suíte da API em PostgreSQL e S3
    ApiCrescida,
    /// openapi.json igual ao do binário
    Openapi,
    /// Tabela de situações em ARCHITECTURE.md
    Tabela,
    /// Portal e limites de tamanho
    Portal,
    /// Jornadas no navegador contra o binário
    Jornadas,
}

impl Fase {
    /// Name on the report.
    pub(super) const fn nome(self) -> &'static str {
        match self {
            Self::Formato => "formato",
            Self::Clippy => "clippy",
            Self::Compilacao => "compilação",
            Self::Testes => "testes",
            Self::ApiCrescida => "API, PostgreSQL e S3",
            Self::Openapi => "openapi.json",
            Self::Tabela => "tabela de situações",
            Self::Portal => "portal",
            Self::Jornadas => "jornadas",
        }
    }

    /// Needs PostgreSQL and S3.
    pub(super) const fn usa_servicos(self) -> bool {
        matches!(self, Self::Testes | Self::ApiCrescida)
    }

    /// Runs the phase.
    pub(super) fn correr(self, bancada: &Bancada) -> Result<Contagem> {
        match self {
            Self::Formato => uma(|| {
                comando::rodar(comando::cargo().args(["fmt", "--all", "--", "--check", "-l"]))
                    .context("rode `cargo fmt`")
            }),
            Self::Clippy => Ok(clippy()),
            Self::Compilacao => uma(|| executaveis::compilar().map(drop)),
            Self::Testes => testes(bancada),
            Self::ApiCrescida => api_crescida(bancada),
            Self::Openapi => uma(|| {
                executaveis::compilar()?;
                openapi::conferir()
            }),
            Self::Tabela => uma(tabela::conferir),
            Self::Portal => uma(|| spa::construir(spa::Modo::Final)),
            Self::Jornadas => jornadas(),
        }
    }
}

/// The server, then the portal: linted for this machine, which shares the work of its own tests.
fn clippy() -> Contagem {
    let mut total = Contagem::default();
    for alvos in [
        &["--all-targets"][..],
        &["--package", "frontend", "--all-targets"],
    ] {
        let mut cargo = comando::cargo();
        cargo
            .arg("clippy")
            .args(alvos)
            .args(["--", "--deny", "warnings"]);
        total += match comando::rodar(&mut cargo) {
            Ok(()) => Contagem::sucesso(),
            Err(erro) => {
                println!("{erro:#}");
                Contagem::falha()
            }
        };
    }
    total
}

/// Unit and API tests of the server, then the unit tests of the portal.
fn testes(bancada: &Bancada) -> Result<Contagem> {
    let mut total = Contagem::default();
    for alvos in [&[][..], &["--package", "frontend"]] {
        let mut cargo = comando::cargo();
        cargo.args(["test", "--no-fail-fast"]).args(alvos);
        cargo.args(bancada.filtro());
        total += libtest(com_servicos(&mut cargo, bancada))?;
    }
    Ok(total)
}

/// Modules that run on SQLite and disk whatever the stack is: once is enough.
const NO_DISCO: [&str; 4] = [
    "processo::disco_cheio",
    "processo::durabilidade",
    "processo::trecho::pontos",
    "processo::trecho::sincronia",
];

/// The API suite again, on PostgreSQL and S3.
fn api_crescida(bancada: &Bancada) -> Result<Contagem> {
    let mut total = Contagem::default();
    for executavel in executaveis::compilar()? {
        if executavel.nome().starts_with(SUITE_DA_API) {
            let mut suite = executavel.comando();
            suite
                .env("APR_TESTE_PILHA", "crescida")
                .args(bancada.filtro())
                .args(NO_DISCO.iter().flat_map(|modulo| ["--skip", modulo]));
            total += libtest(com_servicos(&mut suite, bancada))?;
        }
    }
    if total == Contagem::default() {
        bail!("a suíte da API sumiu: nenhum teste de integração começa por `{SUITE_DA_API}`");
    }
    Ok(total)
}

fn com_servicos<'a>(comando: &'a mut Command, bancada: &Bancada) -> &'a mut Command {
    if let Some(servicos) = &bancada.servicos {
        comando.envs(
            servicos
                .ambiente()
                .iter()
                .map(|(nome, valor)| (nome, valor)),
        );
    }
    if bancada.noite.is_some() {
        comando.env("APR_TESTE_NOTURNO", "1");
    }
    comando.env("APR_TESTE_PULADOS", &bancada.pulados)
}

fn jornadas() -> Result<Contagem> {
    executaveis::compilar()?;
    let e2e = caminhos::raiz().join("e2e");
    let relatorio = e2e.join("saida/relatorio.json");
    let _ = fs::remove_file(&relatorio);
    let mut playwright = comando::programa("npx".as_ref());
    playwright
        .args(["--no-install", "playwright", "test", "--reporter=list,json"])
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &relatorio)
        .env("APR_BIN", caminhos::apr())
        .current_dir(&e2e);
    let rodou = comando::rodar(&mut playwright);
    let Ok(texto) = fs::read_to_string(&relatorio) else {
        return rodou.map(|()| Contagem::falha());
    };
    let mut contagem = Contagem::de_playwright(&texto)?;
    if rodou.is_err() && contagem.falhou == 0 {
        contagem += Contagem::falha();
    }
    Ok(contagem)
}

fn uma(conferir: impl FnOnce() -> Result<()>) -> Result<Contagem> {
    conferir().map(|()| Contagem::sucesso())
}
