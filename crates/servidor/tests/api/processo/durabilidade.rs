//! D03: the 201 leaves only after file, folder and row are on disk, as the system calls tell.

use std::ffi::OsString;
use std::process::Command;

use bancada::{Processo, arquivos};
use testes::pular;

use super::rascunho;

/// A finished system call: where it began and ended in the trace, and its text.
struct Chamada {
    comeco: usize,
    fim: usize,
    texto: String,
}

/// Joins the halves of calls that other threads interrupted.
fn ler(traco: &str) -> Vec<Chamada> {
    let mut abertas: Vec<(String, usize, String)> = Vec::new();
    let mut prontas = Vec::new();
    for (linha, texto) in traco.lines().enumerate() {
        let Some((pid, resto)) = texto.split_once(char::is_whitespace) else {
            continue;
        };
        let resto = resto.trim_start();
        if let Some(comeco) = resto.strip_suffix("<unfinished ...>") {
            abertas.push((pid.to_owned(), linha, comeco.to_owned()));
        } else if resto.starts_with("<... ") {
            if let Some(i) = abertas.iter().position(|(dono, ..)| dono == pid) {
                let (_, comeco, inicio) = abertas.remove(i);
                prontas.push(Chamada {
                    comeco,
                    fim: linha,
                    texto: format!("{inicio}{resto}"),
                });
            }
        } else {
            prontas.push(Chamada {
                comeco: linha,
                fim: linha,
                texto: resto.to_owned(),
            });
        }
    }
    prontas
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d03_arquivo_ligacao_pasta_e_wal_estao_no_disco_antes_do_201() {
    const NOME: &str = "processo::durabilidade::d03";
    let serve = Command::new("strace")
        .args(["-f", "-o", "/dev/null", "true"])
        .status()
        .is_ok_and(|s| s.success());
    if !serve {
        pular(
            NOME,
            "strace ausente ou sem permissão; instale o pacote strace",
        );
        return;
    }
    let pasta = tempfile::tempdir().unwrap();
    let traco = tempfile::NamedTempFile::new().unwrap();
    let antes: Vec<OsString> = ["strace", "-f", "-y", "-s", "64", "-e"]
        .into_iter()
        .chain(["trace=fsync,fdatasync,link,linkat,rename,renameat,renameat2,sendto,write,writev,sendmsg", "-o"])
        .map(OsString::from)
        .chain([traco.path().into()])
        .collect();
    let processo = Processo::servir(env!("CARGO_BIN_EXE_apr"), pasta.path(), &antes);
    let (rt, pedido) = rascunho(&processo).await;
    for rodada in 0..5 {
        let versao = rt.anexar(
            &pedido,
            "art_paga",
            "art.pdf",
            arquivos::pdf(&format!("rodada {rodada}")),
        );
        let versao = versao.await.exigir(201).valor();
        let texto = std::fs::read_to_string(traco.path()).unwrap();
        conferir(&ler(&texto), versao["id"].as_str().unwrap());
    }
}

/// The chain of one upload, each link before the next begins.
fn conferir(chamadas: &[Chamada], versao: &str) {
    let achar = |o_que: &str, depois: usize, serve: &dyn Fn(&str) -> bool| {
        let achada = chamadas
            .iter()
            .filter(|c| c.comeco > depois && serve(&c.texto))
            .min_by_key(|c| c.comeco);
        achada.unwrap_or_else(|| panic!("{o_que} não aparece depois da linha {depois} ({versao})"))
    };
    let feita = |t: &str, nomes: &[&str]| {
        nomes.iter().any(|n| t.starts_with(n)) && t.trim_end().ends_with("= 0")
    };
    let sincronia = |t: &str| feita(t, &["fsync(", "fdatasync("]);
    let ligacao = achar("a ligação do objeto", 0, &|t| {
        feita(t, &["link", "rename"]) && t.contains(versao)
    });
    let preparo = chamadas
        .iter()
        .any(|c| c.fim < ligacao.comeco && sincronia(&c.texto) && c.texto.contains("/preparo/"));
    assert!(preparo, "o arquivo não foi sincronizado antes da ligação");
    let pasta = achar("a sincronia da pasta", ligacao.fim, &|t| {
        sincronia(t) && t.contains("/versoes")
    });
    let wal = achar("a sincronia do WAL", pasta.fim, &|t| {
        sincronia(t) && t.contains("apr.db-wal")
    });
    let resposta = achar("o 201", ligacao.fim, &|t| t.contains("HTTP/1.1 201"));
    assert!(
        wal.fim < resposta.comeco,
        "o 201 saiu antes do WAL: {} e {}",
        wal.fim,
        resposta.comeco
    );
}
