//! Other people's programs, run in a folder.

use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use testes::pular;

/// What a script says when the library it needs is not there.
const SEM_BIBLIOTECA: i32 = 77;

/// Runs a program in a folder; false, and said so, when this machine does not have it.
pub(crate) fn rodar(
    teste: &str,
    pasta: &Path,
    programa: &str,
    argumentos: &[&str],
    entrada: &[u8],
) -> bool {
    let filho = Command::new(programa)
        .args(argumentos)
        .current_dir(pasta)
        .env("HOME", pasta)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut filho = match filho {
        Ok(filho) => filho,
        Err(erro) if erro.kind() == ErrorKind::NotFound => {
            pular(
                teste,
                &format!("o programa {programa} não está nesta máquina"),
            );
            return false;
        }
        Err(erro) => panic!("{programa}: {erro}"),
    };
    // A program that does not read its input closes it, which is no failure.
    let _ = filho.stdin.take().unwrap().write_all(entrada);
    let saida = filho.wait_with_output().unwrap();
    if saida.status.code() == Some(SEM_BIBLIOTECA) {
        pular(
            teste,
            &format!(
                "falta uma biblioteca: {}",
                String::from_utf8_lossy(&saida.stderr)
            ),
        );
        return false;
    }
    assert!(
        saida.status.success(),
        "{programa} {argumentos:?}: {} {}",
        String::from_utf8_lossy(&saida.stdout),
        String::from_utf8_lossy(&saida.stderr)
    );
    true
}

pub(crate) fn python(teste: &str, pasta: &Path, biblioteca: &str, programa: &str) -> bool {
    let programa = format!(
        "import sys\ntry:\n    import {biblioteca}\nexcept ImportError as e:\n    print(e, file=sys.stderr); sys.exit({SEM_BIBLIOTECA})\n{programa}"
    );
    rodar(teste, pasta, &interprete(), &["-c", &programa], b"")
}

/// So many documents by one of the libraries that `documentos.py` knows.
pub(crate) fn rodar_python(teste: &str, pasta: &Path, produtor: &str, quantos: usize) -> bool {
    let quantos = quantos.to_string();
    let argumentos = ["-c", include_str!("documentos.py"), produtor, &quantos];
    rodar(teste, pasta, &interprete(), &argumentos, b"")
}

fn interprete() -> String {
    testes::python().display().to_string()
}
