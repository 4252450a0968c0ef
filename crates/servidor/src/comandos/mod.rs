//! The commands of `apr`.

mod acervo;
mod ajuda;
mod atende;
mod conta;
mod demonstracao;
mod diagnosticar;
mod inspecionar;
mod migrar;
mod registro;
mod servir;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use ::atende::ComandoAtende;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::aplicacao::FalhaAplicacao;
use crate::configuracao::{Configuracao, FalhaConfiguracao, Fontes};
use crate::openapi;

/// Análise de projetos elétricos, carga e geração distribuída.
#[derive(Debug, Parser)]
#[command(name = "apr", version, disable_help_subcommand = true)]
struct Linha {
    #[command(flatten)]
    geral: Geral,
    #[command(subcommand)]
    comando: Comando,
}

#[derive(Debug, Clone, Args)]
struct Geral {
    /// Arquivo de configuração; sem esta opção, `apr.toml` se existir.
    #[arg(long, global = true, value_name = "ARQUIVO")]
    configuracao: Option<PathBuf>,
    /// Pasta dos dados: banco, acervo e chave mestra.
    #[arg(
        long,
        global = true,
        value_name = "PASTA",
        default_value = "./dados-apr"
    )]
    dados: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Comando {
    /// Sobe o servidor.
    Servir(servir::Opcoes),
    /// Confere cada parte e diz o que corrigir.
    Diagnosticar,
    /// Aplica as migrações do banco.
    Migrar,
    /// Contas de acesso.
    #[command(subcommand)]
    Conta(conta::Comando),
    /// Arquivos guardados.
    #[command(subcommand)]
    Acervo(acervo::Comando),
    /// Cria as contas de demonstração.
    Demonstracao,
    /// Examina um arquivo em processo confinado; o servidor a chama.
    #[command(hide = true)]
    Inspecionar(inspecionar::Opcoes),
    /// Imprime o documento OpenAPI.
    Openapi,
    /// Envia um evento assinado, como faria o Cemig Atende.
    #[command(subcommand)]
    Atende(ComandoAtende),
}

impl Geral {
    fn configuracao(&self) -> Result<Configuracao, FalhaConfiguracao> {
        let ambiente = std::env::vars_os()
            .filter_map(|(nome, valor)| Some((nome.into_string().ok()?, valor.into_string().ok()?)))
            .collect();
        Fontes {
            arquivo: self.configuracao.clone(),
            dados: self.dados.clone(),
            ambiente,
        }
        .ler()
    }
}

/// Why a command ends badly, in words for the person at the terminal.
#[derive(Debug, thiserror::Error)]
enum FalhaComando {
    #[error(transparent)]
    Configuracao(#[from] FalhaConfiguracao),
    #[error(transparent)]
    Aplicacao(#[from] FalhaAplicacao),
    #[error(transparent)]
    Caso(#[from] casos::Falha),
    #[error("{0}")]
    Dita(String),
}

/// Runs the command of the process's arguments.
#[must_use]
pub fn executar() -> ExitCode {
    let linha = match Linha::from_arg_matches(&ajuda::em_portugues(Linha::command()).get_matches())
    {
        Ok(linha) => linha,
        Err(falha) => falha.exit(),
    };
    if let Comando::Inspecionar(opcoes) = &linha.comando {
        return inspecionar::inspecionar(opcoes);
    }
    match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime.block_on(executar_com(linha)),
        Err(falha) => {
            let _ = writeln!(io::stderr(), "o processo não pôde começar: {falha}");
            ExitCode::FAILURE
        }
    }
}

async fn executar_com(linha: Linha) -> ExitCode {
    registro::ligar();
    let resultado = match linha.comando {
        Comando::Servir(opcoes) => servir::servir(&linha.geral, opcoes).await,
        Comando::Diagnosticar => diagnosticar::diagnosticar(&linha.geral).await,
        Comando::Migrar => migrar::migrar(&linha.geral).await,
        Comando::Conta(comando) => conta::executar(&linha.geral, comando).await,
        Comando::Acervo(comando) => acervo::executar(&linha.geral, comando).await,
        Comando::Demonstracao => demonstracao::demonstracao(&linha.geral).await,
        Comando::Inspecionar(opcoes) => return inspecionar::inspecionar(&opcoes),
        Comando::Openapi => imprimir_openapi(),
        Comando::Atende(comando) => atende::atende(&linha.geral, comando).await,
    };
    match resultado {
        Ok(()) => ExitCode::SUCCESS,
        Err(falha) => {
            let _ = writeln!(io::stderr(), "{falha}");
            ExitCode::FAILURE
        }
    }
}

/// One line for the person at the terminal; nobody reading it is no failure.
fn dizer(texto: &str) {
    let _ = writeln!(io::stdout(), "{texto}");
}

fn imprimir_openapi() -> Result<(), FalhaComando> {
    let texto = openapi::texto().map_err(|falha| FalhaComando::Dita(falha.to_string()))?;
    io::stdout().write_all(texto.as_bytes()).map_err(|falha| {
        FalhaComando::Dita(format!("Não foi possível escrever o documento: {falha}"))
    })
}
