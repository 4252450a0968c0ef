//! The rules of `dominio`, asked from outside: one module for each kind of rule, names are sentences.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the functions that prepare a test fail it by panicking"
)]

mod arquivos;
mod calendario;
mod campos_do_pedido;
mod conferencia;
mod decisoes;
mod diferencas;
mod documentos;
mod envio;
mod formatos_dos_campos;
mod inspecao;
mod notas;
mod prazos;
mod situacao;
mod situacao_da_ns;
mod slots;
mod tabela;
mod validades;
mod vez;

use chrono::{DateTime, NaiveDate, Utc};

/// An instant written in RFC 3339.
fn em(texto: &str) -> DateTime<Utc> {
    texto.parse().unwrap()
}

/// A date written AAAA-MM-DD.
fn dia(texto: &str) -> NaiveDate {
    texto.parse().unwrap()
}

/// A small repeatable sequence of numbers, for cases that should not be chosen by hand.
struct Sorteio(u64);

impl Sorteio {
    fn ate(&mut self, limite: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limite
    }
}
