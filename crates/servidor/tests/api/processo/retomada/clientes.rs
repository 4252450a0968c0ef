//! The official clients, as child processes.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use testes::{pular, python};
use tokio::process::Command;

/// Longest that a client may take through all its cuts.
const PACIENCIA: Duration = Duration::from_mins(3);

/// Which client.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cliente {
    /// tus-js-client, on node.
    Js,
    /// tuspy, on python.
    Py,
}

/// What to send, and where.
pub(super) struct Envio {
    pub(super) endereco: String,
    pub(super) arquivo: PathBuf,
    pub(super) metadados: Value,
    pub(super) cabecalhos: Value,
    /// An upload that is there already.
    pub(super) upload: Option<String>,
}

impl Cliente {
    /// Whether this machine has the client; says so when it has not.
    pub(super) fn presente(self, teste: &str) -> bool {
        let (mut pergunta, motivo) = match self {
            Self::Js => (
                std::process::Command::new("node"),
                "tus-js-client ausente; rode `npm ci` em e2e",
            ),
            Self::Py => (
                std::process::Command::new(python()),
                "tuspy ausente; rode `cargo xtask test`",
            ),
        };
        match self {
            Self::Js => pergunta
                .args(["--input-type=module", "-e", "import 'tus-js-client'"])
                .current_dir(clientes()),
            Self::Py => pergunta.args(["-c", "import tusclient"]),
        };
        let presente = pergunta
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|saida| saida.success());
        if !presente {
            pular(teste, motivo);
        }
        presente
    }

    /// Sends the file to its end; what the client printed.
    pub(super) async fn enviar(self, envio: Envio) -> String {
        let (mut comando, programa) = match self {
            Self::Js => (Command::new("node"), "tus.js"),
            Self::Py => (Command::new(python()), "tus.py"),
        };
        comando
            .arg(clientes().join(programa))
            .arg(&envio.endereco)
            .arg(&envio.arquivo)
            .arg(envio.metadados.to_string())
            .arg(envio.cabecalhos.to_string())
            .args(envio.upload)
            .env("NO_PROXY", "*")
            .stdin(Stdio::null())
            .kill_on_drop(true);
        let saida = tokio::time::timeout(PACIENCIA, comando.output()).await;
        let saida = saida.expect("o cliente não terminou").unwrap();
        let erros = String::from_utf8_lossy(&saida.stderr);
        assert!(saida.status.success(), "{self:?}: {erros}");
        String::from_utf8_lossy(&saida.stdout).into_owned()
    }
}

fn clientes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/clientes")
}
