//! What a machine can do with the same work and none of the promises: the other half of each ratio in
//! `docs/desempenho.md`.

mod banco;
mod consulta;
mod encher;
mod envio;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand};
use tokio::runtime::Runtime;

#[derive(Parser)]
struct Argumentos {
    #[command(subcommand)]
    programa: Programa,
}

#[derive(Subcommand)]
enum Programa {
    /// An actix handler that streams a body to a file, hashes it and fsyncs
    Envio {
        /// Where it listens
        #[arg(long)]
        endereco: SocketAddr,
        /// Where the files go
        #[arg(long)]
        pasta: PathBuf,
    },
    /// Rows for a measure, copied from those that the product wrote
    Encher {
        /// The database
        #[arg(long)]
        banco: String,
        /// How many
        #[arg(long)]
        pedidos: i64,
    },
    /// The SQL of the consulta, through sqlx
    Consulta {
        /// The database
        #[arg(long)]
        banco: String,
        /// Whose list
        #[arg(long, value_enum)]
        papel: consulta::Papel,
        /// Connections at once
        #[arg(long)]
        conexoes: u32,
        /// How long
        #[arg(long)]
        segundos: u64,
    },
}

fn main() -> anyhow::Result<()> {
    match Argumentos::parse().programa {
        Programa::Envio { endereco, pasta } => {
            actix_web::rt::System::new().block_on(envio::servir(endereco, pasta))
        }
        // All cores, as the server has.
        Programa::Encher { banco, pedidos } => {
            Runtime::new()?.block_on(encher::encher(&banco, pedidos))
        }
        Programa::Consulta {
            banco,
            papel,
            conexoes,
            segundos,
        } => Runtime::new()?.block_on(consulta::medir(
            &banco,
            papel,
            conexoes,
            Duration::from_secs(segundos),
        )),
    }
}
