//! Runs other programs and turns their failures into sentences.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::caminhos;

/// A `cargo` command without the variables that `cargo run` adds for this process.
///
/// Some build scripts (ring) are run again when those variables change, so keeping them would make
/// `cargo build` and `cargo xtask` rebuild each other's work.
pub(crate) fn cargo() -> Command {
    let mut comando = programa(
        env::var_os("CARGO")
            .unwrap_or_else(|| "cargo".into())
            .as_ref(),
    );
    for (nome, _) in env::vars_os() {
        let nome = nome.to_string_lossy();
        let do_pai = nome.starts_with("CARGO_PKG_")
            || matches!(
                &*nome,
                "CARGO"
                    | "CARGO_MANIFEST_DIR"
                    | "CARGO_MANIFEST_PATH"
                    | "CARGO_BIN_NAME"
                    | "CARGO_CRATE_NAME"
                    | "CARGO_PRIMARY_PACKAGE"
                    | "OUT_DIR"
                    | "LD_LIBRARY_PATH"
            );
        if do_pai {
            comando.env_remove(&*nome);
        }
    }
    comando
}

/// A command that starts at the root of the repository and never waits for the keyboard.
pub(crate) fn programa(nome: &Path) -> Command {
    let mut comando = Command::new(nome);
    comando.current_dir(caminhos::raiz()).stdin(Stdio::null());
    comando
}

/// Runs to the end with output on the terminal; a non-zero exit is an error that names the command.
pub(crate) fn rodar(comando: &mut Command) -> Result<()> {
    let texto = texto(comando);
    let saida = comando
        .status()
        .with_context(|| format!("não foi possível executar: {texto}"))?;
    if !saida.success() {
        bail!("o comando falhou ({saida}): {texto}");
    }
    Ok(())
}

/// Runs to the end and returns what it wrote on standard output.
pub(crate) fn ler(comando: &mut Command) -> Result<String> {
    let texto = texto(comando);
    let saida = comando
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("não foi possível executar: {texto}"))?;
    if !saida.status.success() {
        bail!("o comando falhou ({}): {texto}", saida.status);
    }
    Ok(String::from_utf8_lossy(&saida.stdout).into_owned())
}

/// Full path of a program in `PATH`, when it is there.
pub(crate) fn no_path(nome: &str) -> Option<std::path::PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|pasta| pasta.join(nome))
        .find(|caminho| caminho.is_file())
}

fn texto(comando: &Command) -> String {
    let mut texto = comando.get_program().to_string_lossy().into_owned();
    for argumento in comando.get_args() {
        texto.push(' ');
        texto.push_str(&argumento.to_string_lossy());
    }
    texto
}
