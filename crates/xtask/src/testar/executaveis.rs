//! The test programs that `cargo test --no-run` leaves, so that they can run again on another stack.
//!
//! Asking cargo for them by name would resolve other features, and compile half of the tree a second time.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::comando;

/// One compiled test target.
pub(super) struct Executavel {
    nome: String,
    programa: PathBuf,
    /// Folder of its crate: tests start there.
    pasta: PathBuf,
}

impl Executavel {
    /// The target's name: `api` for `tests/api/main.rs`.
    pub(super) fn nome(&self) -> &str {
        &self.nome
    }

    /// A run of all its tests.
    pub(super) fn comando(&self) -> Command {
        let mut comando = comando::programa(&self.programa);
        comando
            .current_dir(&self.pasta)
            .env("CARGO_MANIFEST_DIR", &self.pasta);
        comando
    }
}

/// Compiles every test, example and binary of the server, and lists the integration tests.
///
/// The `apr` it leaves is the one that the following phases run.
pub(super) fn compilar() -> Result<Vec<Executavel>> {
    let mut cargo = comando::cargo();
    cargo.args([
        "test",
        "--no-run",
        "--message-format=json-render-diagnostics",
    ]);
    let saida = cargo
        .stderr(Stdio::inherit())
        .output()
        .context("não foi possível executar o cargo")?;
    if !saida.status.success() {
        bail!("os testes não compilam: veja as linhas acima");
    }
    Ok(String::from_utf8_lossy(&saida.stdout)
        .lines()
        .filter_map(ler)
        .collect())
}

fn ler(linha: &str) -> Option<Executavel> {
    let mensagem: Value = serde_json::from_str(linha).ok()?;
    let alvo = &mensagem["target"];
    let de_integracao = alvo["kind"].as_array()?.iter().any(|tipo| tipo == "test");
    let manifesto = Path::new(mensagem["manifest_path"].as_str()?);
    de_integracao.then_some(Executavel {
        nome: alvo["name"].as_str()?.to_owned(),
        programa: mensagem["executable"].as_str()?.into(),
        pasta: manifesto.parent()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::ler;

    #[test]
    fn so_o_teste_de_integracao_compilado_e_lido() {
        let linha = r#"{"reason":"compiler-artifact","manifest_path":"/r/crates/servidor/Cargo.toml",
            "target":{"kind":["test"],"name":"api"},"executable":"/r/target/debug/deps/api-1"}"#;
        let lido = ler(linha).unwrap();
        assert_eq!(lido.nome(), "api");
        assert_eq!(lido.pasta, std::path::Path::new("/r/crates/servidor"));
        assert!(ler(&linha.replace("[\"test\"]", "[\"lib\"]")).is_none());
        assert!(ler(&linha.replace("\"/r/target/debug/deps/api-1\"", "null")).is_none());
        assert!(ler("Compiling").is_none());
    }
}
