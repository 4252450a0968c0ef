//! The table that a run prints, and which targets it missed.

use std::time::Duration;

use anyhow::{Result, bail};

/// Lines are printed as they come; the misses are kept for the end.
#[derive(Default)]
pub(super) struct Quadro {
    perdidas: Vec<String>,
}

impl Quadro {
    /// A figure without a target.
    #[expect(clippy::unused_self, reason = "a line of the table, as the others are")]
    pub(super) fn figura(&self, nome: &str, valor: f64, unidade: &str) {
        linha(nome, valor, unidade, "");
    }

    /// A figure that must not pass its target.
    pub(super) fn no_maximo(&mut self, nome: &str, valor: f64, unidade: &str, meta: f64) {
        self.com_meta(nome, valor, unidade, &format!("≤ {meta}"), valor <= meta);
    }

    /// A figure that must reach its target.
    pub(super) fn no_minimo(&mut self, nome: &str, valor: f64, unidade: &str, meta: f64) {
        self.com_meta(nome, valor, unidade, &format!("≥ {meta}"), valor >= meta);
    }

    fn com_meta(&mut self, nome: &str, valor: f64, unidade: &str, meta: &str, cumpriu: bool) {
        linha(nome, valor, unidade, meta);
        if !cumpriu {
            self.perdidas
                .push(format!("{nome}: {valor:.2} {unidade} (meta {meta})"));
        }
    }

    /// An error that names every target missed.
    pub(super) fn fechar(self) -> Result<()> {
        if self.perdidas.is_empty() {
            return Ok(());
        }
        bail!("metas não cumpridas: {}", self.perdidas.join("; "))
    }
}

fn linha(nome: &str, valor: f64, unidade: &str, meta: &str) {
    println!("{nome:<54} {valor:>10.2} {unidade:<6} {meta}");
}

/// Milliseconds, with their fraction.
pub(super) fn ms(duracao: Duration) -> f64 {
    duracao.as_secs_f64() * 1000.0
}

/// The middle one; zero when there is none.
pub(super) fn mediana(valores: &mut [f64]) -> f64 {
    percentil(valores, 50)
}

/// The value below which so many in a hundred are; zero when there is none.
pub(super) fn percentil(valores: &mut [f64], por_cento: usize) -> f64 {
    valores.sort_by(f64::total_cmp);
    let ultimo = valores.len().saturating_sub(1);
    let posicao = (valores.len() * por_cento / 100).min(ultimo);
    valores.get(posicao).copied().unwrap_or_default()
}
