//! Ports.

use std::net::{IpAddr, TcpListener, ToSocketAddrs as _};

use super::FalhaAplicacao;
use crate::configuracao::SecaoServidor;

/// Takes a port; port 0 takes a free one.
pub(super) fn tomar(chave: &'static str, endereco: &str) -> Result<TcpListener, FalhaAplicacao> {
    let falha = |causa| FalhaAplicacao::Porta {
        chave,
        endereco: endereco.to_owned(),
        causa,
    };
    let achados: Vec<_> = endereco.to_socket_addrs().map_err(falha)?.collect();
    let escuta = TcpListener::bind(&achados[..]).map_err(falha)?;
    escuta.set_nonblocking(true).map_err(falha)?;
    Ok(escuta)
}

/// Address people open: the configured origin, else plain http on the port that was taken.
pub(super) fn origem(
    servidor: &SecaoServidor,
    escuta: &TcpListener,
) -> Result<String, FalhaAplicacao> {
    if let Some(origem) = &servidor.origem_publica {
        return Ok(origem.clone());
    }
    let local = escuta
        .local_addr()
        .map_err(|causa| FalhaAplicacao::Interna(causa.to_string()))?;
    let porta = local.port();
    Ok(match local.ip() {
        ip if ip.is_unspecified() => format!("http://localhost:{porta}"),
        IpAddr::V6(ip) => format!("http://[{ip}]:{porta}"),
        IpAddr::V4(ip) => format!("http://{ip}:{porta}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn porta_zero_toma_uma_livre_e_a_origem_a_diz() {
        let escuta = tomar("servidor.endereco", "127.0.0.1:0").unwrap();
        let porta = escuta.local_addr().unwrap().port();
        assert_eq!(
            origem(&SecaoServidor::default(), &escuta).unwrap(),
            format!("http://127.0.0.1:{porta}")
        );
    }

    #[test]
    fn porta_ocupada_diz_qual_chave_mudar() {
        let primeira = tomar("servidor.endereco", "127.0.0.1:0").unwrap();
        let endereco = primeira.local_addr().unwrap().to_string();
        let falha = tomar("observacao.endereco", &endereco)
            .unwrap_err()
            .to_string();
        assert!(
            falha.contains("observacao.endereco") && falha.contains(&endereco),
            "{falha}"
        );
    }
}
