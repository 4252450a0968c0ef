//! The `apr` binary.

use std::process::ExitCode;

/// Gives back what a burst of 20 MiB uploads took; glibc keeps it in pieces (F12).
#[global_allocator]
static ALOCADOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    servidor::comandos::executar()
}
