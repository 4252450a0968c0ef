//! Requests written by hand: what no HTTP client would send.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use bancada::Pessoa;

/// A connection to the server.
pub(crate) fn ligar(url: &str) -> TcpStream {
    let conexao = TcpStream::connect(url.trim_start_matches("http://")).unwrap();
    conexao
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    conexao
}

/// The head of an upload; `tamanho` is the framing header.
pub(crate) fn cabeca(quem: &Pessoa, caminho: &str, nome: &str, tamanho: &str) -> String {
    let url = quem.url();
    format!(
        "POST /api/v1{caminho} HTTP/1.1\r\nHost: {}\r\nOrigin: {url}\r\nCookie: {}\r\nX-CSRF-Token: {}\r\n\
         Idempotency-Key: cru-{nome}\r\nContent-Type: application/pdf\r\n\
         Content-Disposition: attachment; filename=\"{nome}\"\r\n{tamanho}\r\nConnection: close\r\n\r\n",
        url.trim_start_matches("http://"),
        quem.cookie,
        quem.csrf,
    )
}

/// Sends head and body and reads the answer to the end; a server that stops reading is no failure.
pub(crate) async fn pedir(url: &str, cabeca: &str, corpo: &[u8]) -> String {
    let mut conexao = ligar(url);
    let (cabeca, corpo) = (cabeca.to_owned(), corpo.to_vec());
    tokio::task::spawn_blocking(move || {
        conexao.write_all(cabeca.as_bytes()).unwrap();
        let _ = conexao.write_all(&corpo);
        let mut resposta = Vec::new();
        let mut tampao = [0; 8192];
        while let Ok(lidos @ 1..) = conexao.read(&mut tampao) {
            resposta.extend_from_slice(&tampao[..lidos]);
        }
        String::from_utf8_lossy(&resposta).into_owned()
    })
    .await
    .unwrap()
}
