//! What the tests of every crate share. It depends on nothing, so that every crate may use it.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "it is for tests, which speak and fail aloud"
)]

use std::env;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::PathBuf;

/// Says that a test could not run here, so that it never counts as passed: printed, and in the list of
/// `cargo xtask test`.
///
/// # Panics
///
/// When that list cannot be written: a skip that nobody counts would look like a pass.
pub fn pular(teste: &str, motivo: &str) {
    println!("PULADO: {teste}: {motivo}");
    if let Some(lista) = env::var_os("APR_TESTE_PULADOS") {
        let mut arquivo = OpenOptions::new()
            .create(true)
            .append(true)
            .open(lista)
            .expect("APR_TESTE_PULADOS não abre");
        writeln!(arquivo, "{teste}: {motivo}").expect("APR_TESTE_PULADOS não grava");
    }
}

/// The first where every change is tested, the second in `cargo xtask noturno`.
pub fn noturno<T>(sempre: T, de_noite: T) -> T {
    if env::var_os("APR_TESTE_NOTURNO").is_some() {
        de_noite
    } else {
        sempre
    }
}

/// The python that `cargo xtask test` furnishes, beside the test binaries; else the one of the machine.
#[must_use]
pub fn python() -> PathBuf {
    let este = env::current_exe().unwrap_or_default();
    let nosso = este
        .ancestors()
        .map(|pasta| pasta.join("ferramentas/python/bin/python"))
        .find(|python| python.exists());
    nosso.unwrap_or_else(|| "python3".into())
}
