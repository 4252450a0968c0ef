//! What the kernel sees: the order of a durable create, and an fsync that fails. Needs strace.
//!
//! Each test runs itself again as a child under strace; the child plays the scene.

use std::process::Command;

use crate::cena::{LIMITE, corpo, receber, versao};
use acervo::{Acervo, Configuracao, FalhaAcervo, RecusaRecebimento};
use testes::pular;
use uuid::Uuid;

const PASTA: &str = "APR_TESTE_ACERVO_PASTA";

/// In the child: plays the scene and says so. One blocking thread, because `when=` of strace counts
/// the calls of each thread apart.
fn encenar<F: Future<Output = ()>>(cena: impl FnOnce(Acervo) -> F) -> bool {
    let Ok(pasta) = std::env::var(PASTA) else {
        return false;
    };
    let execucao = tokio::runtime::Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()
        .unwrap();
    execucao.block_on(async {
        let pasta = pasta.into();
        cena(Acervo::abrir(Configuracao::Disco { pasta }).await.unwrap()).await;
    });
    true
}

/// In the parent: runs `teste` under strace and returns the calls it made, unless strace is missing.
fn rastrear(teste: &str, expressoes: &[&str]) -> Option<String> {
    if Command::new("strace").arg("-V").output().is_err() {
        pular(teste, "falta strace");
        return None;
    }
    let pasta = tempfile::tempdir().unwrap();
    let rastro = pasta.path().join("rastro");
    let saida = Command::new("strace")
        .args(["-f", "-y", "-s", "0", "-o"])
        .arg(&rastro)
        .args(expressoes.iter().flat_map(|expressao| ["-e", expressao]))
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", &format!("durabilidade::{teste}"), "--nocapture"])
        .env(PASTA, pasta.path().join("arquivos"))
        .output()
        .unwrap();
    let rastro = std::fs::read_to_string(rastro).unwrap();
    let encenou = String::from_utf8_lossy(&saida.stdout).contains("running 1 test");
    assert!(saida.status.success() && encenou, "{saida:?}\n{rastro}");
    Some(rastro)
}

/// Fails the fsync of the reception: opening makes four folders and fsyncs each with its parent.
fn com_fsync_falho(teste: &str, erro: &str) {
    let inject = format!("inject=fsync:error={erro}:when={}", 4 * 2 + 1);
    if let Some(rastro) = rastrear(teste, &["trace=fsync", &inject]) {
        assert_eq!(rastro.matches("INJECTED").count(), 1, "{rastro}");
    }
}

#[test]
fn d03_o_arquivo_e_a_pasta_chegam_ao_disco_nesta_ordem() {
    if encenar(async |acervo| {
        let recebido = receber(&acervo, 1, &vec![9; 500_000]).await;
        acervo.guardar(recebido, &versao(2)).await.unwrap();
    }) {
        return;
    }
    let teste = "d03_o_arquivo_e_a_pasta_chegam_ao_disco_nesta_ordem";
    let Some(rastro) = rastrear(teste, &["trace=fsync,link,linkat,mkdir,unlink"]) else {
        return;
    };
    let nota = format!("versoes/{}", Uuid::from_u128(7));
    let preparo = format!("preparo/{}", Uuid::from_u128(1));
    let linhas: Vec<_> = rastro.lines().collect();
    // The last call on each target: opening the store touches some of the folders before.
    let ultimo = |chamada: &str, alvo: &str| {
        linhas
            .iter()
            .rposition(|linha| linha.contains(chamada) && linha.contains(alvo))
            .unwrap_or_else(|| panic!("falta {chamada} {alvo} em\n{rastro}"))
    };
    let ordem = [
        ultimo("fsync(", &format!("{preparo}>")),
        ultimo("mkdir(", &nota),
        ultimo("fsync(", "/versoes>"),
        ultimo("link", &format!("{nota}/{}", Uuid::from_u128(2))),
        ultimo("fsync(", &format!("{nota}>")),
        ultimo("unlink(", &preparo),
    ];
    assert!(ordem.is_sorted(), "{ordem:?}\n{rastro}");
}

#[test]
fn d06_fsync_que_falha_nunca_vira_sucesso_e_para_o_acervo() {
    if encenar(async |acervo| {
        for id in 1..3 {
            let id = Uuid::from_u128(id);
            let recusa = acervo.receber(id, corpo(b"bytes"), LIMITE, None).await;
            let Err(RecusaRecebimento::Falha(FalhaAcervo::Indisponivel(_))) = recusa else {
                panic!("{recusa:?}");
            };
        }
        let saude = acervo.verificar().await;
        assert!(matches!(saude, Err(FalhaAcervo::Indisponivel(_))));
    }) {
        return;
    }
    let teste = "d06_fsync_que_falha_nunca_vira_sucesso_e_para_o_acervo";
    com_fsync_falho(teste, "EIO");
}

#[test]
fn d07_disco_cheio_e_recusado_e_volta_a_servir_sem_reiniciar() {
    if encenar(async |acervo| {
        let id = Uuid::from_u128(1);
        let recusa = acervo.receber(id, corpo(b"bytes"), LIMITE, None).await;
        let Err(RecusaRecebimento::Falha(FalhaAcervo::SemEspaco)) = recusa else {
            panic!("{recusa:?}");
        };
        let recebido = receber(&acervo, 1, b"bytes").await;
        acervo.guardar(recebido, &versao(2)).await.unwrap();
        acervo.verificar().await.unwrap();
    }) {
        return;
    }
    let teste = "d07_disco_cheio_e_recusado_e_volta_a_servir_sem_reiniciar";
    com_fsync_falho(teste, "ENOSPC");
}
