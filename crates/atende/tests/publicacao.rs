//! One signed delivery to a tiny HTTP server inside the test.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

use std::collections::HashMap;

use atende::{FalhaPublicacao, publicar};
use correio::assinatura::{Segredo, conferir};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

const CORPO: &[u8] = br#"{"tipo":"ns.cancelada"}"#;

struct Pedido {
    linha: String,
    cabecalhos: HashMap<String, String>,
    corpo: Vec<u8>,
}

fn segredo() -> Segredo {
    Segredo::ler("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD").unwrap()
}

/// Answers one request and returns what was asked.
async fn servidor(status: &'static str, resposta: &'static str) -> (String, JoinHandle<Pedido>) {
    let escuta = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", escuta.local_addr().unwrap());
    let ouvido = tokio::spawn(async move {
        let (mut ligacao, _) = escuta.accept().await.unwrap();
        let (entrada, mut saida) = ligacao.split();
        let mut entrada = BufReader::new(entrada);
        let mut linha = String::new();
        entrada.read_line(&mut linha).await.unwrap();
        let mut cabecalhos = HashMap::new();
        loop {
            let mut cabecalho = String::new();
            entrada.read_line(&mut cabecalho).await.unwrap();
            let Some((nome, valor)) = cabecalho.trim().split_once(": ") else {
                break;
            };
            cabecalhos.insert(nome.to_lowercase(), valor.to_owned());
        }
        let mut corpo = vec![0; cabecalhos["content-length"].parse().unwrap()];
        entrada.read_exact(&mut corpo).await.unwrap();
        let tamanho = resposta.len();
        let texto = format!(
            "HTTP/1.1 {status}\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: {tamanho}\r\n\r\n{resposta}"
        );
        saida.write_all(texto.as_bytes()).await.unwrap();
        Pedido {
            linha,
            cabecalhos,
            corpo,
        }
    });
    (url, ouvido)
}

#[tokio::test]
async fn o_evento_chega_assinado_byte_a_byte_no_endereco_do_webhook() {
    let aceito = r#"{"recebido":"msg_1","duplicado":false}"#;
    let (url, ouvido) = servidor("202 Accepted", aceito).await;
    let resposta = publicar(&url, &segredo(), "msg_1", 1_795_541_520, CORPO.to_vec()).await;
    let resposta = resposta.unwrap();
    assert_eq!(resposta.status, 202);
    assert_eq!(resposta.recebido.recebido, "msg_1");
    let pedido = ouvido.await.unwrap();
    assert!(
        pedido.linha.starts_with("POST /api/v1/webhooks/atende "),
        "{}",
        pedido.linha
    );
    assert_eq!(pedido.corpo, CORPO);
    assert_eq!(pedido.cabecalhos["content-type"], "application/json");
    assert!(conferir(
        &[segredo()],
        &pedido.cabecalhos["webhook-id"],
        &pedido.cabecalhos["webhook-timestamp"],
        &pedido.corpo,
        &pedido.cabecalhos["webhook-signature"],
    ));
}

#[tokio::test]
async fn a_recusa_do_apr_chega_com_codigo_e_saida() {
    let problema = r#"{"codigo":"assinatura_invalida","detail":"Confira o segredo."}"#;
    let (url, ouvido) = servidor("401 Unauthorized", problema).await;
    let falha = publicar(&url, &segredo(), "msg_1", 1, CORPO.to_vec())
        .await
        .unwrap_err();
    let texto = falha.to_string();
    assert!(
        texto.contains("401 assinatura_invalida") && texto.contains("Confira"),
        "{texto}"
    );
    ouvido.await.unwrap();
}

#[tokio::test]
async fn redirecionamento_nao_e_seguido() {
    let (url, ouvido) = servidor("307 Temporary Redirect", "").await;
    let falha = publicar(&url, &segredo(), "msg_1", 1, CORPO.to_vec())
        .await
        .unwrap_err();
    assert!(
        matches!(falha, FalhaPublicacao::Recusado { status: 307, .. }),
        "{falha}"
    );
    ouvido.await.unwrap();
}

#[tokio::test]
async fn servidor_parado_e_dito_com_o_endereco() {
    let escuta = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", escuta.local_addr().unwrap());
    drop(escuta);
    let falha = publicar(&url, &segredo(), "msg_1", 1, CORPO.to_vec())
        .await
        .unwrap_err();
    assert!(matches!(falha, FalhaPublicacao::SemResposta { .. }));
    assert!(falha.to_string().contains(&url), "{falha}");
}
