//! `cargo xtask test`: every check of the repository, each phase timed, all of them reported.

mod contagem;
mod executaveis;
mod fases;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::servicos::Servicos;
use crate::{caminhos, instalar, interrupcao};
use contagem::Contagem;
pub(crate) use fases::Fase;

/// What a phase may need.
struct Bancada {
    servicos: Option<Servicos>,
    pulados: PathBuf,
    noite: Option<Noite>,
}

/// A run in the sizes of `noturno` (spec 5.2).
struct Noite {
    /// Only tests with this text in their name.
    filtro: Option<String>,
}

impl Bancada {
    /// Text that the names of the tests must have, if any.
    fn filtro(&self) -> Option<&str> {
        self.noite.as_ref()?.filtro.as_deref()
    }
}

/// One line of the final report.
struct Linha {
    fase: Fase,
    contagem: Contagem,
    duracao: Duration,
    erro: Option<String>,
}

/// Runs the given phases, or all of them.
pub(crate) fn testar(escolhidas: &[Fase]) -> Result<ExitCode> {
    let fases = if escolhidas.is_empty() {
        Fase::value_variants()
    } else {
        escolhidas
    };
    correr_fases(fases, None)
}

/// Runs the tests of both stacks in the sizes of the night, or those with a text in their name.
pub(crate) fn noturno(filtro: Option<&str>) -> Result<ExitCode> {
    let noite = Noite {
        filtro: filtro.map(str::to_owned),
    };
    correr_fases(&[Fase::Testes, Fase::ApiCrescida], Some(noite))
}

/// Goes on after a failure so that all are reported.
fn correr_fases(fases: &[Fase], noite: Option<Noite>) -> Result<ExitCode> {
    let interrompido = interrupcao::escutar()?;
    let inicio = Instant::now();
    titulo("preparo", inicio);
    instalar::tudo()?;
    let servicos = fases
        .iter()
        .any(|fase| fase.usa_servicos())
        .then(|| Servicos::subir(&interrompido))
        .transpose()?;
    let pulados = caminhos::target().join("pulados.txt");
    fs::write(&pulados, "").context("não foi possível criar a lista de testes pulados")?;
    let bancada = Bancada {
        servicos,
        pulados,
        noite,
    };
    println!("preparo: {}", duracao(inicio.elapsed()));
    let mut linhas = Vec::new();
    for fase in fases {
        if foi_interrompido(&interrompido) {
            println!("interrompido: as fases seguintes não rodaram");
            break;
        }
        titulo(fase.nome(), inicio);
        linhas.push(correr(*fase, &bancada));
    }
    Ok(relatar(
        &linhas,
        &bancada,
        inicio,
        linhas.len() == fases.len(),
    ))
}

fn correr(fase: Fase, bancada: &Bancada) -> Linha {
    let inicio = Instant::now();
    let antes = pulados(bancada).len();
    let (mut contagem, erro) = match fase.correr(bancada) {
        Ok(contagem) => (contagem, None),
        Err(erro) => (Contagem::falha(), Some(format!("{erro:#}"))),
    };
    contagem.descontar_pulados(pulados(bancada).len() - antes);
    if let Some(erro) = &erro {
        println!("FALHOU {}: {erro}", fase.nome());
    }
    Linha {
        fase,
        contagem,
        duracao: inicio.elapsed(),
        erro,
    }
}

fn relatar(linhas: &[Linha], bancada: &Bancada, inicio: Instant, completo: bool) -> ExitCode {
    titulo("resumo", inicio);
    let mut total = Contagem::default();
    for linha in linhas {
        let estado = if linha.contagem.falhou == 0 {
            "ok"
        } else {
            "FALHOU"
        };
        println!(
            "{:<22} {:>9}  {:<7} {}",
            linha.fase.nome(),
            duracao(linha.duracao),
            estado,
            linha.contagem
        );
        if let Some(erro) = &linha.erro {
            println!("{:<22} {erro}", "");
        }
        total += linha.contagem;
    }
    println!("{:<22} {:>9}", "tudo", duracao(inicio.elapsed()));
    for pulado in pulados(bancada) {
        println!("pulado: {pulado}");
    }
    if !completo {
        total += Contagem::falha();
    }
    println!("\n{total}");
    if total.falhou == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Lines that skipped tests left, one each.
fn pulados(bancada: &Bancada) -> Vec<String> {
    let texto = fs::read_to_string(&bancada.pulados).unwrap_or_default();
    texto
        .lines()
        .filter(|linha| !linha.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

fn foi_interrompido(interrompido: &Receiver<()>) -> bool {
    interrompido.try_recv().is_ok()
}

fn titulo(nome: &str, inicio: Instant) {
    println!("\n=== {nome} (aos {})", duracao(inicio.elapsed()));
}

fn duracao(duracao: Duration) -> String {
    let segundos = duracao.as_secs();
    format!("{}:{:02} min", segundos / 60, segundos % 60)
}
