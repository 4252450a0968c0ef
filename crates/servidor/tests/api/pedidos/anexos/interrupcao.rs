//! Uploads that stop, and uploads that take long (R-PRZ-1).

use std::io::{Read as _, Write as _};
use std::net::Shutdown;

use bancada::arquivos;
use bytes::Bytes;
use chrono::TimeDelta;
use contrato::anexo::Versao;
use futures_util::stream;
use reqwest::Body;
use tokio::sync::mpsc;

use super::{SLOT, cena};
use crate::{cru, esperar};

#[tokio::test]
async fn envio_cortado_no_meio_nao_deixa_nada() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let bytes = arquivos::pdf_de(1024 * 1024);
    let cabeca = cru::cabeca(
        &rt,
        &format!("/pedidos/{id}/anexos/{SLOT}/versoes"),
        "corte.pdf",
        &format!("Content-Length: {}", bytes.len()),
    );
    let mut conexao = cru::ligar(b.url());
    conexao.write_all(cabeca.as_bytes()).unwrap();
    conexao.write_all(&bytes[..600 * 1024]).unwrap();
    esperar("o preparo começar", || b.preparos() == 1).await;
    conexao.shutdown(Shutdown::Both).unwrap();
    drop(conexao);
    esperar("o preparo sumir", || b.preparos() == 0).await;
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn conexao_que_fecha_so_a_ida_recebe_envio_interrompido_ou_nada() {
    let (b, id, antes) = cena().await;
    let rt = b.rt_a().await;
    let cabeca = cru::cabeca(
        &rt,
        &format!("/pedidos/{id}/anexos/{SLOT}/versoes"),
        "corte.pdf",
        "Content-Length: 5000",
    );
    let mut conexao = cru::ligar(b.url());
    conexao.write_all(cabeca.as_bytes()).unwrap();
    conexao.write_all(b"%PDF-1.4").unwrap();
    conexao.shutdown(Shutdown::Write).unwrap();
    let mut resposta = String::new();
    let _ = conexao.read_to_string(&mut resposta);
    assert!(
        resposta.is_empty() || resposta.contains("envio_interrompido"),
        "{resposta}"
    );
    esperar("o preparo sumir", || b.preparos() == 0).await;
    assert_eq!(b.retrato().await, antes);
}

#[tokio::test]
async fn r_prz_1_o_arquivo_conta_no_seu_ultimo_byte() {
    for (atraso, aceito) in [
        (TimeDelta::hours(48) - TimeDelta::seconds(1), true),
        (TimeDelta::hours(48), false),
    ] {
        let (b, id, antes) = cena().await;
        let rt = b.rt_a().await;
        let bytes = arquivos::pdf("devagar");
        let (torneira, saida) = mpsc::channel::<Bytes>(1);
        let fluxo = stream::unfold(saida, async |mut saida| {
            Some((Ok::<_, std::io::Error>(saida.recv().await?), saida))
        });
        let chamada = rt
            .anexar(id, SLOT, "devagar.pdf", Bytes::new())
            .fluxo("application/pdf", Body::wrap_stream(fluxo));
        let envio = tokio::spawn(async move { chamada.await });
        torneira.send(bytes.slice(..20)).await.unwrap();
        esperar("os primeiros bytes chegarem", || b.preparos() == 1).await;
        b.negocio.avancar(atraso);
        torneira.send(bytes.slice(20..)).await.unwrap();
        drop(torneira);
        let resposta = envio.await.unwrap();
        if aceito {
            let versao: Versao = resposta.exigir(201).json();
            assert_eq!(versao.recebida_em, b.agora());
        } else {
            resposta.problema(409, "situacao_nao_permite");
            assert_eq!(b.linhas("versao").await, antes[4], "nenhuma linha");
        }
        b.rodar_tarefas().await;
        assert_eq!(b.preparos(), 0);
    }
}
