//! Just enough HTTP/1.1 to measure our own server over the loopback.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// An answer, read whole.
pub(super) struct Resposta {
    pub(super) status: u16,
    cabecalhos: String,
    corpo: Vec<u8>,
}

impl Resposta {
    /// First value of a header; names are compared without case.
    pub(super) fn cabecalho(&self, nome: &str) -> Option<&str> {
        self.cabecalhos.lines().find_map(|linha| {
            let (este, valor) = linha.split_once(':')?;
            este.eq_ignore_ascii_case(nome).then(|| valor.trim())
        })
    }

    /// The body as JSON, or an error that shows it when the status is not a success.
    pub(super) fn json(&self) -> Result<Value> {
        if !(200..300).contains(&self.status) {
            bail!(
                "o servidor respondeu {}: {}",
                self.status,
                String::from_utf8_lossy(&self.corpo)
            );
        }
        serde_json::from_slice(&self.corpo).context("a resposta não é JSON")
    }

    /// Bytes of the body, or an error when the status is not 200.
    pub(super) fn tamanho(&self) -> Result<usize> {
        if self.status != 200 {
            bail!("o servidor respondeu {}", self.status);
        }
        Ok(self.corpo.len())
    }
}

/// A connection that is kept, as browsers do, for answers that say their length.
pub(super) struct Conexao(BufReader<TcpStream>);

impl Conexao {
    pub(super) fn abrir(endereco: &str) -> Result<Self> {
        let conexao = TcpStream::connect(endereco)?;
        conexao.set_read_timeout(Some(Duration::from_mins(1)))?;
        conexao.set_nodelay(true)?;
        Ok(Self(BufReader::with_capacity(64 * 1024, conexao)))
    }

    /// Sends a whole request and reads a whole answer, which must be a 200; returns the bytes of its body.
    pub(super) fn pedir(&mut self, pedido: &[u8]) -> Result<usize> {
        self.0.get_mut().write_all(pedido)?;
        let mut linha = String::new();
        self.0.read_line(&mut linha)?;
        if !linha.starts_with("HTTP/1.1 200 ") {
            bail!("o servidor respondeu {}", linha.trim());
        }
        let mut tamanho = None;
        loop {
            linha.clear();
            self.0.read_line(&mut linha)?;
            let Some((nome, valor)) = linha.trim_end().split_once(':') else {
                break;
            };
            if nome.eq_ignore_ascii_case("content-length") {
                tamanho = valor.trim().parse().ok();
            }
        }
        let mut corpo = vec![0; tamanho.context("a resposta não diz o tamanho")?];
        self.0.read_exact(&mut corpo)?;
        Ok(corpo.len())
    }
}

/// One request on a connection of its own.
pub(super) fn pedir(
    endereco: &str,
    pedido: &str,
    cabecalhos: &[(&str, &str)],
    corpo: &[u8],
) -> Result<Resposta> {
    let mut conexao = TcpStream::connect(endereco)?;
    conexao.set_read_timeout(Some(Duration::from_mins(1)))?;
    conexao.set_nodelay(true)?;
    let mut cabeca = format!("{pedido} HTTP/1.1\r\nHost: {endereco}\r\nConnection: close\r\n");
    for (nome, valor) in cabecalhos {
        write!(cabeca, "{nome}: {valor}\r\n")?;
    }
    write!(cabeca, "Content-Length: {}\r\n\r\n", corpo.len())?;
    conexao.write_all(cabeca.as_bytes())?;
    conexao.write_all(corpo)?;
    let mut tudo = Vec::new();
    conexao.read_to_end(&mut tudo)?;
    ler(&tudo)
}

fn ler(tudo: &[u8]) -> Result<Resposta> {
    let meio = tudo
        .windows(4)
        .position(|janela| janela == b"\r\n\r\n")
        .context("a resposta não tem cabeçalho")?;
    let cabeca = String::from_utf8_lossy(&tudo[..meio]).into_owned();
    let (primeira, cabecalhos) = cabeca.split_once("\r\n").unwrap_or((&cabeca, ""));
    let status = primeira
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    let mut resposta = Resposta {
        status: status.context("a resposta não tem status")?,
        cabecalhos: cabecalhos.to_owned(),
        corpo: tudo[meio + 4..].to_vec(),
    };
    if resposta.cabecalho("transfer-encoding") == Some("chunked") {
        resposta.corpo = sem_blocos(&resposta.corpo)?;
    }
    Ok(resposta)
}

/// Undoes `Transfer-Encoding: chunked`.
fn sem_blocos(mut resto: &[u8]) -> Result<Vec<u8>> {
    let mut corpo = Vec::new();
    loop {
        let fim = resto
            .windows(2)
            .position(|janela| janela == b"\r\n")
            .context("bloco sem fim")?;
        let tamanho = usize::from_str_radix(std::str::from_utf8(&resto[..fim])?.trim(), 16)?;
        if tamanho == 0 {
            return Ok(corpo);
        }
        let inicio = fim + 2;
        let bloco = resto
            .get(inicio..inicio + tamanho)
            .context("bloco cortado")?;
        corpo.extend_from_slice(bloco);
        resto = resto.get(inicio + tamanho + 2..).context("bloco cortado")?;
    }
}

#[cfg(test)]
mod tests {
    use super::ler;

    #[test]
    fn resposta_em_blocos_e_lida_inteira() {
        let bytes = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nETag: \"3\"\r\n\r\n4\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\n\r\n";
        let resposta = ler(bytes).unwrap();
        assert_eq!(resposta.cabecalho("etag"), Some("\"3\""));
        assert_eq!(resposta.json().unwrap()["a"], 1);
    }
}
