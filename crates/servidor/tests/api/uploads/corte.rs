//! Links that fall: what arrived is kept, and the answer to HEAD is the whole truth (A10).

use std::io::Write as _;
use std::net::{Shutdown, TcpStream};

use bancada::{Pessoa, arquivos};

use super::{MIB, cena, conteudo, novo};
use crate::{cru, esperar};

/// Begins a PATCH that says it will send `tamanho` bytes.
fn comecar(rt: &Pessoa, id: &str, de: usize, tamanho: usize, extra: &str) -> TcpStream {
    let url = rt.url();
    let cabeca = format!(
        "PATCH /api/v1/uploads/{id} HTTP/1.1\r\nHost: {}\r\nOrigin: {url}\r\nCookie: {}\r\nX-CSRF-Token: {}\r\n\
         Tus-Resumable: 1.0.0\r\nUpload-Offset: {de}\r\nContent-Type: application/offset+octet-stream\r\n{extra}\
         Content-Length: {tamanho}\r\n\r\n",
        url.trim_start_matches("http://"),
        rt.cookie,
        rt.csrf,
    );
    let mut conexao = cru::ligar(url);
    conexao.write_all(cabeca.as_bytes()).unwrap();
    conexao
}

#[tokio::test]
async fn a10_o_que_chegou_de_um_trecho_cortado_fica_ate_o_ultimo_byte() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(4 * MIB);
    let id = novo(&rt, pedido, bytes.len()).await;
    let mut de = 0;
    for quantos in [700_000, MIB + 1, 1] {
        let mut conexao = comecar(&rt, &id, de, bytes.len() - de, "");
        conexao.write_all(&bytes[de..de + quantos]).unwrap();
        conexao.shutdown(Shutdown::Write).unwrap();
        de += quantos;
        let mut visto = 0;
        // The server learns of the cut when the network tells it.
        while visto < de {
            let agora = rt.ver_upload(&id).await.exigir(200).deslocamento();
            assert!(agora >= visto, "nunca volta");
            visto = agora;
        }
        assert_eq!(visto, de);
    }
    let fim = rt
        .continuar_upload(&id, de, bytes.slice(de..))
        .await
        .exigir(204);
    let versao = fim.cabecalho("versao-id");
    assert_eq!(conteudo(&rt, versao).await, bytes);
    assert_eq!(b.pedacos(&id).await, 0);
}

#[tokio::test]
async fn a10_conexao_que_parece_viva_cede_a_vez_a_quem_pergunta() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(3 * MIB);
    let id = novo(&rt, pedido, bytes.len()).await;
    let mut muda = comecar(&rt, &id, 0, bytes.len(), "");
    muda.write_all(&bytes[..MIB + 500_000]).unwrap();
    // The whole piece shows that the server has begun; the rest of what was written is on the same wire.
    let linhas = || async { b.linhas("upload_pedaco").await };
    while linhas().await == 0 {
        tokio::task::yield_now().await;
    }
    let visto = rt.ver_upload(&id).await.exigir(200).deslocamento();
    assert!((MIB..=MIB + 500_000).contains(&visto), "{visto}");
    let fim = rt
        .continuar_upload(&id, visto, bytes.slice(visto..))
        .await
        .exigir(204);
    let versao = fim.cabecalho("versao-id");
    assert_eq!(conteudo(&rt, versao).await, bytes);
    drop(muda);
}

#[tokio::test]
async fn d10_trecho_com_soma_cortado_nao_deixa_nada() {
    let (b, rt, pedido, _) = cena().await;
    let bytes = arquivos::pdf_de(3 * MIB);
    let id = novo(&rt, pedido, bytes.len()).await;
    let antes = b.retrato().await;
    let soma = "Upload-Checksum: sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n";
    let mut conexao = comecar(&rt, &id, 0, bytes.len(), soma);
    conexao.write_all(&bytes[..2 * MIB]).unwrap();
    let pasta = b.pasta().join("acervo/pedacos");
    if pasta.exists() {
        esperar("um pedaço chegar", || {
            std::fs::read_dir(&pasta).unwrap().count() > 0
        })
        .await;
    }
    conexao.shutdown(Shutdown::Both).unwrap();
    assert_eq!(rt.ver_upload(&id).await.exigir(200).deslocamento(), 0);
    assert_eq!(b.retrato().await, antes);
    while b.pedacos(&id).await > 0 {
        tokio::task::yield_now().await;
    }
}
