//! Delivery to a tiny SMTP server inside the test.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

use chrono::{DateTime, Utc};
use correio::{ConfiguracaoSmtp, Entrega, Mensagem, Tls, Transporte, entregar};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Serves one connection; answers `RCPT` with `ao_destino` and returns everything it was told.
async fn servidor(ao_destino: &'static str) -> (u16, JoinHandle<String>) {
    let escuta = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let porta = escuta.local_addr().unwrap().port();
    let conversa = tokio::spawn(async move {
        let (mut ligacao, _) = escuta.accept().await.unwrap();
        let (entrada, mut saida) = ligacao.split();
        let mut linhas = BufReader::new(entrada).lines();
        saida.write_all(b"220 teste\r\n").await.unwrap();
        let (mut ouvido, mut em_dados) = (String::new(), false);
        while let Ok(Some(linha)) = linhas.next_line().await {
            ouvido.push_str(&linha);
            ouvido.push('\n');
            let resposta = match linha.split([' ', ':']).next() {
                _ if em_dados && linha != "." => continue,
                Some("EHLO" | "MAIL" | "NOOP") => "250 ok",
                Some("RCPT") => ao_destino,
                Some("DATA") => "354 pode",
                Some(".") => "250 recebida",
                Some("QUIT") => "221 tchau",
                _ => "502 desconhecido",
            };
            em_dados = resposta.starts_with("354");
            saida
                .write_all(format!("{resposta}\r\n").as_bytes())
                .await
                .unwrap();
        }
        ouvido
    });
    (porta, conversa)
}

fn por_smtp(porta: u16, tls: Tls) -> Transporte {
    Transporte::smtp(&ConfiguracaoSmtp {
        endereco: "127.0.0.1".into(),
        porta,
        usuario: None,
        senha: None,
        tls,
        remetente: "APR aberto <apr@exemplo.com.br>".into(),
    })
    .unwrap()
}

fn mensagem() -> Mensagem {
    Mensagem {
        para: "Marina Conceição <marina@exemplo.com.br>".into(),
        assunto: "Pedido aprovado: NS 1129378580, ação\r\nBcc: todos@exemplo.com".into(),
        texto: "Olá, Marina.\n.\nlinha depois do ponto\n".into(),
        html: "<p>Olá, Marina.</p>".into(),
    }
}

fn instante() -> DateTime<Utc> {
    "2026-11-24T17:32:00Z".parse().unwrap()
}

#[tokio::test]
async fn a_mensagem_chega_inteira_com_identidade_e_data_dadas() {
    let (porta, conversa) = servidor("250 ok").await;
    let entrega = entregar(
        &por_smtp(porta, Tls::Nenhum),
        &mensagem(),
        "019ab0c4",
        instante(),
    )
    .await;
    assert_eq!(entrega.unwrap(), Entrega::Aceita);
    let ouvido = conversa.await.unwrap();
    for trecho in [
        "MAIL FROM:<apr@exemplo.com.br>",
        "RCPT TO:<marina@exemplo.com.br>",
        "Message-ID: <019ab0c4@exemplo.com.br>",
        "Date: Tue, 24 Nov 2026 17:32:00 +0000",
        "Auto-Submitted: auto-generated",
        "linha depois do ponto",
        "text/html",
    ] {
        assert!(ouvido.contains(trecho), "falta {trecho} em\n{ouvido}");
    }
    assert_eq!(ouvido.matches("RCPT").count(), 1);
    assert!(
        !ouvido.lines().any(|linha| linha.starts_with("Bcc")),
        "{ouvido}"
    );
}

#[tokio::test]
async fn recusa_definitiva_e_recusa_passageira_se_distinguem() {
    for (resposta, temporaria) in [
        ("550 caixa inexistente", false),
        ("451 tente depois", true),
        ("535 credencial recusada", true),
    ] {
        let (porta, conversa) = servidor(resposta).await;
        let transporte = por_smtp(porta, Tls::Nenhum);
        let falha = entregar(&transporte, &mensagem(), "a", instante())
            .await
            .unwrap_err();
        assert_eq!(falha.temporaria, temporaria, "{resposta}");
        drop(transporte);
        assert!(!conversa.await.unwrap().contains("DATA"));
    }
}

#[tokio::test]
async fn servidor_fora_do_ar_e_passageiro() {
    let livre = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let porta = livre.local_addr().unwrap().port();
    drop(livre);
    let falha = entregar(&por_smtp(porta, Tls::Nenhum), &mensagem(), "a", instante()).await;
    assert!(falha.unwrap_err().temporaria);
}

#[tokio::test]
async fn sem_starttls_no_servidor_nada_e_dito_as_claras() {
    let (porta, conversa) = servidor("250 ok").await;
    let transporte = por_smtp(porta, Tls::Starttls);
    let falha = entregar(&transporte, &mensagem(), "a", instante())
        .await
        .unwrap_err();
    assert!(falha.temporaria);
    drop(transporte);
    assert!(!conversa.await.unwrap().contains("MAIL"));
}

#[tokio::test]
async fn embutido_devolve_a_mensagem_pronta_para_o_banco() {
    let entrega = entregar(&Transporte::Embutido, &mensagem(), "b", instante()).await;
    let Entrega::Embutida { rfc5322 } = entrega.unwrap() else {
        panic!("nada deveria sair");
    };
    assert!(rfc5322.is_ascii());
    assert!(rfc5322.contains("Message-ID: <b@localhost>"), "{rfc5322}");
    assert!(!rfc5322.lines().any(|linha| linha.starts_with("Bcc")));
}

#[tokio::test]
async fn destinatario_que_nao_e_endereco_nunca_passara() {
    let torta = Mensagem {
        para: "sem arroba".into(),
        ..mensagem()
    };
    let falha = entregar(&Transporte::Embutido, &torta, "c", instante()).await;
    assert!(!falha.unwrap_err().temporaria);
    for identidade in ["", "a b", "a>\r\nBcc: x", "á"] {
        let falha = entregar(&Transporte::Embutido, &mensagem(), identidade, instante()).await;
        assert!(!falha.unwrap_err().temporaria, "{identidade}");
    }
}

#[test]
fn remetente_torto_e_recusado_com_o_que_fazer() {
    let recusa = Transporte::smtp(&ConfiguracaoSmtp {
        endereco: "smtp.exemplo".into(),
        porta: 587,
        usuario: None,
        senha: None,
        tls: Tls::Starttls,
        remetente: "APR".into(),
    });
    let texto = recusa.unwrap_err().to_string();
    assert!(
        texto.contains("`APR`") && texto.contains("correio.remetente"),
        "{texto}"
    );
}
