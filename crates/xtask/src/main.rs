//! Build tasks of this repository: `cargo xtask <task>`.

mod caminhos;
mod comando;
mod interrupcao;
mod servicos;
mod spa;

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
    /// Constrói o portal (WASM, estilos, fontes) em `target/portal`
    Spa {
        /// Menos otimização e sem limites de tamanho, para iterar depressa
        #[arg(long)]
        dev: bool,
    },
    /// Sobe PostgreSQL e S3 descartáveis para testes, em primeiro plano
    Servicos,
}

fn main() -> anyhow::Result<()> {
    match Argumentos::parse().tarefa {
        Tarefa::Spa { dev } => spa::construir(if dev {
            spa::Modo::Rapido
        } else {
            spa::Modo::Final
        }),
        Tarefa::Servicos => servicos::ficar(),
    }
}
