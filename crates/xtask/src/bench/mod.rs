//! `cargo xtask bench`: figures of the release binary on this machine, beside bare programs where a target is a ratio.

mod arquivos;
mod consulta;
mod envios;
mod exportacao;
mod http;
mod jornada;
mod maquina;
mod portal;
mod quadro;

use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;

use crate::comando;
use jornada::Jornada;
use maquina::Maquina;
use quadro::{Quadro, mediana, ms, percentil};

const PARTIDAS: usize = 20;
const LIMITE_DA_PARTIDA_MS: f64 = 300.0;
const NOTAS: usize = 60;
const LISTAS: usize = 100;

/// A part of the measures.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Medida {
    /// Partida e listas
    Partida,
    /// Envios contra um servidor actix nu, e memória
    Envios,
    /// A consulta com um milhão de pedidos contra o SQL nu, e a exportação para Excel, em SQLite e PostgreSQL
    Consulta,
    /// Lighthouse em 4G lento, e a consulta na tela
    Portal,
}

/// Measures and prints the given parts, or all; fails when a target is missed, after the last one.
pub(crate) fn medir(escolhidas: &[Medida]) -> Result<()> {
    let mut cargo = comando::cargo();
    cargo.args(["build", "--release", "--bin", "apr", "--bin", "referencia"]);
    comando::rodar(&mut cargo)?;
    let escolhidas = if escolhidas.is_empty() {
        Medida::value_variants()
    } else {
        escolhidas
    };
    let mut quadro = Quadro::default();
    println!("\nmedidas do binário de release");
    for medida in escolhidas {
        match medida {
            Medida::Partida => partida(&mut quadro)?,
            Medida::Envios => envios::medir(&mut quadro)?,
            Medida::Consulta => consulta::medir(&mut quadro)?,
            Medida::Portal => portal::medir(&mut quadro)?,
        }
    }
    quadro.fechar()
}

/// From the start of the process to its first answer, and the consulta with some pedidos.
fn partida(quadro: &mut Quadro) -> Result<()> {
    let maquina = Maquina::nova("partida")?;
    // The first start makes the database and the demo accounts; it is not the one measured.
    let (primeiro, _) = maquina.partir(true)?;
    drop(primeiro);
    let mut partidas = Vec::new();
    for _ in 0..PARTIDAS {
        let (_servidor, duracao) = maquina.partir(false)?;
        partidas.push(ms(duracao));
    }
    quadro.no_maximo(
        "partida até a primeira resposta",
        mediana(&mut partidas),
        "ms",
        LIMITE_DA_PARTIDA_MS,
    );
    let (_servidor, _) = maquina.partir(true)?;
    let jornada = Jornada::preparar(&maquina, NOTAS)?;
    let mut listas = Vec::new();
    for _ in 0..LISTAS {
        let inicio = Instant::now();
        jornada.listar()?;
        listas.push(ms(inicio.elapsed()));
    }
    let nome = format!("lista de {NOTAS} pedidos");
    quadro.figura(&nome, percentil(&mut listas, 50), "ms");
    quadro.figura(
        &format!("{nome}, percentil 95"),
        percentil(&mut listas, 95),
        "ms",
    );
    Ok(())
}
