//! D07: a full disk is a clean state.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use bancada::{Processo, arquivos};
use tempfile::TempDir;
use testes::pular;

use super::rascunho;

/// The data folder as a disk of 64 MiB that only the process sees.
const MONTAR: &str = "mount -t tmpfs -o size=64m tmpfs \"$1\" && shift && exec \"$@\"";

fn com_disco_pequeno(pasta: &Path) -> Vec<OsString> {
    let mut antes: Vec<OsString> = ["unshare", "-m", "sh", "-c", MONTAR, "sh"]
        .map(OsString::from)
        .to_vec();
    antes.push(pasta.into());
    antes
}

/// Takes every byte that is left.
fn encher(arquivo: &Path) {
    let mut enchimento = File::create(arquivo).unwrap();
    for tamanho in [64 * 1024, 4096, 1] {
        let bloco = vec![0; tamanho];
        loop {
            match enchimento.write_all(&bloco) {
                Ok(()) => {}
                Err(cheio) => {
                    assert_eq!(cheio.kind(), ErrorKind::StorageFull);
                    break;
                }
            }
        }
    }
}

/// What is on that disk now, where SQLite opens it: it would follow the link in `/proc` to the folder outside.
fn copia(disco: &Path) -> TempDir {
    let pasta = tempfile::tempdir().unwrap();
    for nome in ["apr.db", "apr.db-wal"] {
        fs::copy(disco.join(nome), pasta.path().join(nome)).unwrap();
    }
    pasta
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d07_disco_cheio_e_507_as_listas_respondem_e_tudo_volta_quando_ha_espaco() {
    let pasta = tempfile::tempdir().unwrap();
    let [programa, argumentos @ ..] = &com_disco_pequeno(pasta.path())[..] else {
        unreachable!("há um programa");
    };
    let serve = Command::new(programa).args(argumentos).arg("true").status();
    if !serve.is_ok_and(|status| status.success()) {
        pular(
            "processo::disco_cheio::d07",
            "unshare ou mount sem permissão; rode como root",
        );
        return;
    }
    let apr = env!("CARGO_BIN_EXE_apr");
    let processo = Processo::servir(apr, pasta.path(), &com_disco_pequeno(pasta.path()));
    // Its own view of the disk, from outside.
    let dele = PathBuf::from(format!("/proc/{}/root", processo.pid()))
        .join(pasta.path().strip_prefix("/").unwrap());
    let (rt, pedido) = rascunho(&processo).await;
    let bytes = arquivos::pdf_de(1024 * 1024);
    let enviar = async || {
        rt.anexar(&pedido, "art_paga", "art.pdf", bytes.clone())
            .await
    };
    let versao = enviar().await.exigir(201).valor();
    let conteudo = format!("/versoes/{}/conteudo", versao["id"].as_str().unwrap());

    let enchimento = dele.join("enchimento");
    encher(&enchimento);
    let inicio = Instant::now();
    enviar().await.problema(507, "sem_espaco");
    assert!(
        inicio.elapsed() < Duration::from_secs(2),
        "{:?}",
        inicio.elapsed()
    );
    for lista in [
        "/pedidos",
        "/pedidos/contagens",
        &format!("/pedidos/{pedido}"),
        &format!("/pedidos/{pedido}/historico"),
        &format!("/pedidos/{pedido}/anexos"),
    ] {
        let _ = rt.get(lista).await.exigir(200);
    }
    // A reading goes on while the log has room for its record, and stops when it has none.
    let mut recusada = false;
    let mut lidas = 0;
    for _ in 0..2000 {
        let lida = rt.get(&conteudo).await;
        if lida.status == 507 {
            lida.problema(507, "sem_espaco");
            recusada = true;
            break;
        }
        assert_eq!(lida.exigir(200).corpo, bytes);
        lidas += 1;
    }
    let anotadas = "SELECT CAST(count(*) AS text) FROM auditoria WHERE acao = 'versao.abrir'";
    assert_eq!(
        processo.textos(copia(&dele).path(), anotadas).await,
        [lidas.to_string()],
        "o que foi respondido está no disco"
    );
    assert!(
        recusada,
        "o arquivo saiu sem que a leitura coubesse no registro"
    );
    let integro = processo
        .textos(copia(&dele).path(), "PRAGMA integrity_check")
        .await;
    assert_eq!(integro, ["ok"]);

    fs::remove_file(&enchimento).unwrap();
    let inicio = Instant::now();
    let _ = enviar().await.exigir(201);
    let _ = rt.get(&conteudo).await.exigir(200);
    assert!(
        inicio.elapsed() < Duration::from_secs(5),
        "{:?}",
        inicio.elapsed()
    );
}
