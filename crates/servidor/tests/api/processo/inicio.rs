//! D04: safe SQLite or no start.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use banco::conexao::versao_serve;

#[test]
fn d04_sqlite_com_synchronous_normal_nao_inicia_e_diz_por_que() {
    let pasta = tempfile::tempdir().unwrap();
    let url = format!(
        "sqlite:{}?synchronous=NORMAL",
        pasta.path().join("apr.db").display()
    );
    let inicio = Instant::now();
    let saida = Command::new(env!("CARGO_BIN_EXE_apr"))
        .arg("--dados")
        .arg(pasta.path())
        .args([
            "servir",
            "--endereco",
            "127.0.0.1:0",
            "--observacao",
            "127.0.0.1:0",
        ])
        .env("APR__BANCO__URL", url)
        .current_dir(pasta.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(!saida.status.success());
    let dito = String::from_utf8_lossy(&saida.stderr);
    assert!(
        dito.contains("synchronous=1") && dito.contains("synchronous=2"),
        "{dito}"
    );
    // Two seconds on a machine of its own; this one may be busy compiling.
    assert!(
        inicio.elapsed() < Duration::from_secs(10),
        "{:?}",
        inicio.elapsed()
    );
}

#[test]
fn d04_so_serve_sqlite_3_51_3_ou_mais_novo() {
    for velha in [
        "3.40.1", "3.51.2", "3.7.17", "2.8.17", "3.51", "", "3.x.3", "x",
    ] {
        assert!(!versao_serve(velha), "{velha}");
    }
    for nova in ["3.51.3", "3.51.10", "3.52.0", "4.0.0"] {
        assert!(versao_serve(nova), "{nova}");
    }
}
