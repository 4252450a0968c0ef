//! `apr inspecionar`: the confined child that looks into one file. Called by the server, never by people.

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Args;
use dominio::arquivo::FormatoArquivo;
use inspecao::{Parte, inspecionar_filho};

#[derive(Debug, Args)]
pub(super) struct Opcoes {
    /// portao ou avisos.
    #[arg(long, value_parser = parte)]
    parte: Parte,
    /// pdf, zip, xls ou xlsx.
    #[arg(long, value_parser = formato)]
    formato: FormatoArquivo,
}

fn parte(texto: &str) -> Result<Parte, String> {
    Parte::de_codigo(texto).ok_or_else(|| "use portao ou avisos".to_owned())
}

fn formato(texto: &str) -> Result<FormatoArquivo, String> {
    FormatoArquivo::de_codigo(texto).ok_or_else(|| "use pdf, zip, xls ou xlsx".to_owned())
}

/// Must run before any thread: the confinement holds for the one that asks.
pub(super) fn inspecionar(opcoes: &Opcoes) -> ExitCode {
    match inspecionar_filho(io::stdin(), io::stdout(), opcoes.parte, opcoes.formato) {
        Ok(()) => ExitCode::SUCCESS,
        Err(falha) => {
            let _ = writeln!(io::stderr(), "{falha}");
            ExitCode::FAILURE
        }
    }
}
