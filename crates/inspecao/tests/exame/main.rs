//! The inspection, asked from outside: one module for each check of 5.2, names are sentences.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the functions that prepare a test fail it by panicking"
)]

mod avisos_de_cor;
mod avisos_de_entradas;
mod avisos_de_pagina;
mod de_muitos_programas;
mod f01_formato;
mod f02_bombas;
mod f03_ambiguos;
mod f04_macros;
mod f04_macros_ole;
mod f05_pdf_ativo;
mod f07_malformados;
mod f08_confinamento;
mod grandes;
mod limpos;
mod obra;
mod programas;
