//! The `apr` binary.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    servidor::comandos::executar().await
}
