//! What a machine can do with the same work and none of the promises: the other half of each ratio in
//! `docs/desempenho.md`.

mod envio;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

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
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    match Argumentos::parse().programa {
        Programa::Envio { endereco, pasta } => envio::servir(endereco, pasta).await,
    }
}
