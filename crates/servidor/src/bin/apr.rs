//! The `apr` binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    servidor::comandos::executar()
}
