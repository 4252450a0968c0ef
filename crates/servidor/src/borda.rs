//! What the edge shares between workers: configuration, counters, clock, printer.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::dev::ServiceRequest;
use actix_web::http::header::{HOST, HeaderMap};
use casos::Plataforma;

use crate::configuracao::{Configuracao, SecaoServidor};
use crate::descargas::Descargas;
use crate::impressao::Impressora;
use crate::limitador::Limitador;
use crate::metricas::Metricas;

/// State of the edge; one for the process.
#[derive(Debug)]
pub(crate) struct Borda {
    pub(crate) plataforma: Arc<Plataforma>,
    pub(crate) servidor: SecaoServidor,
    pub(crate) limitador: Limitador,
    pub(crate) metricas: Metricas,
    pub(crate) impressora: Impressora,
    pub(crate) descargas: Descargas,
    parando: AtomicBool,
}

impl Borda {
    pub(crate) fn nova(
        configuracao: &Configuracao,
        plataforma: Arc<Plataforma>,
        metricas: Metricas,
    ) -> Self {
        Self {
            plataforma,
            servidor: configuracao.servidor.clone(),
            limitador: Limitador::novo(configuracao.limites),
            metricas,
            impressora: Impressora::nova(),
            descargas: Descargas::default(),
            parando: AtomicBool::new(false),
        }
    }

    /// A new request id: 128 random bits in hexadecimal.
    pub(crate) fn novo_id(&self) -> String {
        let mut bytes = [0; 16];
        match self.plataforma.acaso.preencher(&mut bytes) {
            Ok(()) => hex::encode(bytes),
            Err(_) => "sem-acaso".to_owned(),
        }
    }

    /// From now on answers ask the caller to close the connection, so that the stop is short (R04).
    pub(crate) fn parar(&self) {
        self.parando.store(true, Ordering::Relaxed);
    }

    pub(crate) fn parando(&self) -> bool {
        self.parando.load(Ordering::Relaxed)
    }

    /// The origin people see.
    pub(crate) fn origem(&self, cabecalhos: &HeaderMap) -> Option<String> {
        match &self.servidor.origem_publica {
            Some(origem) => Some(origem.clone()),
            None => Some(format!("http://{}", cabecalhos.get(HOST)?.to_str().ok()?)),
        }
    }

    /// Name of the session cookie (3.2).
    pub(crate) fn nome_do_cookie(&self) -> &'static str {
        if self.servidor.cookie_seguro() {
            "__Host-sid"
        } else {
            "sid"
        }
    }

    /// Address of the caller: `X-Forwarded-For` is believed only from configured proxies, right to left (S16).
    pub(crate) fn endereco(&self, req: &ServiceRequest) -> Option<IpAddr> {
        let vizinho = req.peer_addr()?.ip();
        Some(atras_dos_proxies(
            vizinho,
            &self.servidor.proxies,
            req.headers(),
        ))
    }
}

fn atras_dos_proxies(vizinho: IpAddr, proxies: &[IpAddr], cabecalhos: &HeaderMap) -> IpAddr {
    let saltos: Vec<_> = cabecalhos
        .get_all("x-forwarded-for")
        .filter_map(|valor| valor.to_str().ok())
        .flat_map(|valor| valor.split(','))
        .map(|salto| salto.trim().parse::<IpAddr>())
        .collect();
    let mut atual = vizinho;
    for salto in saltos.into_iter().rev() {
        match salto {
            Ok(salto) if proxies.contains(&atual) => atual = salto,
            _ => break,
        }
    }
    atual
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn s16_x_forwarded_for_so_vale_vindo_de_proxy_configurado() {
        let ip = |texto: &str| texto.parse::<IpAddr>().unwrap();
        let mut mapa = HeaderMap::new();
        let campo = HeaderValue::from_static("6.6.6.6, 203.0.113.9, 10.0.0.2");
        mapa.insert(HeaderName::from_static("x-forwarded-for"), campo);
        let proxies = [ip("10.0.0.1"), ip("10.0.0.2")];
        assert_eq!(
            atras_dos_proxies(ip("10.0.0.1"), &proxies, &mapa),
            ip("203.0.113.9")
        );
        assert_eq!(
            atras_dos_proxies(ip("10.0.0.1"), &[], &mapa),
            ip("10.0.0.1")
        );
        assert_eq!(
            atras_dos_proxies(ip("198.51.100.1"), &proxies, &mapa),
            ip("198.51.100.1")
        );
    }
}
