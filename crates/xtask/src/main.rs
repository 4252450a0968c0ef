//! Build tasks of this repository: `cargo xtask <task>`.

mod bench;
mod caminhos;
mod comando;
mod instalar;
mod interrupcao;
mod openapi;
mod servicos;
mod servidor;
mod spa;
mod subir;
mod tabela;
mod testar;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Tarefas deste repositório.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Argumentos {
    #[command(subcommand)]
    tarefa: Tarefa,
}

#[derive(Subcommand)]
enum Tarefa {
    /// Constrói tudo e sobe o APR com dados de demonstração
    Up,
    /// Instala o que faltar e roda todos os testes
    Test {
        /// Só estas fases (pode repetir)
        #[arg(long = "fase", value_enum)]
        fases: Vec<testar::Fase>,
    },
    /// Constrói o portal (WASM, estilos, fontes) em `target/portal`
    Spa {
        /// Menos otimização e sem limites de tamanho, para iterar depressa
        #[arg(long)]
        dev: bool,
    },
    /// Sobe PostgreSQL e S3 descartáveis para testes, em primeiro plano
    Servicos,
    /// Escreve `openapi/openapi.json` a partir do binário
    Openapi {
        /// Só compara, sem escrever
        #[arg(long)]
        conferir: bool,
    },
    /// Escreve a tabela de situações em ARCHITECTURE.md
    Tabela {
        /// Só compara, sem escrever
        #[arg(long)]
        conferir: bool,
    },
    /// Mede o binário de release, com programas nus ao lado onde a meta é uma razão
    Bench {
        /// Só estas medidas (pode repetir)
        #[arg(long = "medida", value_enum)]
        medidas: Vec<bench::Medida>,
    },
    /// Roda por mais tempo as verificações que CI faz em tamanho pequeno
    Noturno {
        /// Só os testes com este texto no nome
        filtro: Option<String>,
    },
}

fn main() -> ExitCode {
    match executar(Argumentos::parse().tarefa) {
        Ok(codigo) => codigo,
        Err(erro) => {
            eprintln!("erro: {erro:#}");
            ExitCode::FAILURE
        }
    }
}

fn executar(tarefa: Tarefa) -> Result<ExitCode> {
    match tarefa {
        Tarefa::Up => subir::subir()?,
        Tarefa::Test { fases } => return testar::testar(&fases),
        Tarefa::Spa { dev } => spa::construir(if dev {
            spa::Modo::Rapido
        } else {
            spa::Modo::Final
        })?,
        Tarefa::Bench { medidas } => bench::medir(&medidas)?,
        Tarefa::Noturno { filtro } => return testar::noturno(filtro.as_deref()),
        Tarefa::Servicos => servicos::ficar()?,
        Tarefa::Openapi { conferir: true } => {
            servidor::compilar()?;
            openapi::conferir()?;
        }
        Tarefa::Openapi { conferir: false } => openapi::escrever()?,
        Tarefa::Tabela { conferir: true } => tabela::conferir()?,
        Tarefa::Tabela { conferir: false } => tabela::escrever()?,
    }
    Ok(ExitCode::SUCCESS)
}
