//! Unsafe methods come from our own pages (3.2, S08): same origin always, and the session's token.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderMap, HeaderValue, ORIGIN};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage as _};
use contrato::problema::Codigo;
use subtle::ConstantTimeEq as _;

use super::recusar;
use super::sessao::Quem;
use crate::borda::Borda;
use crate::erro::Recusa;
use crate::rotas;

pub(crate) async fn conferir(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    if req.method().is_safe() || permitido(&req) {
        return next
            .call(req)
            .await
            .map(ServiceResponse::map_into_boxed_body);
    }
    Ok(recusar(req, Recusa::de(Codigo::CsrfRecusado)))
}

fn permitido(req: &ServiceRequest) -> bool {
    let origem = req
        .app_data::<Data<Borda>>()
        .and_then(|borda| borda.origem(req.headers()));
    let lugar = lugar(req.headers(), origem.as_deref());
    match req.extensions().get::<Quem>() {
        // The sign-in itself cannot carry the token of the session it replaces; the sign-out can.
        Some(Quem::Sessao(_)) if req.method() == Method::POST && rotas::entrada(req.path()) => {
            lugar != Lugar::Outro
        }
        Some(Quem::Sessao(sessao)) => {
            lugar == Lugar::Nosso && token_confere(req.headers(), &sessao.csrf)
        }
        // Without a session there is nothing to abuse, except a sign-in with somebody else's credentials.
        _ => lugar != Lugar::Outro,
    }
}

/// Where the request came from, by what the browser says.
#[derive(Debug, PartialEq, Eq)]
enum Lugar {
    Nosso,
    Outro,
    /// Neither header: not a browser.
    NaoDito,
}

fn lugar(cabecalhos: &HeaderMap, origem: Option<&str>) -> Lugar {
    match cabecalhos.get("sec-fetch-site").map(HeaderValue::as_bytes) {
        Some(b"same-origin") => return Lugar::Nosso,
        // Typed or from a bookmark: no page is behind it, so none may be named.
        Some(b"none") if !cabecalhos.contains_key(ORIGIN) => return Lugar::Nosso,
        Some(b"none") | None => {}
        Some(_) => return Lugar::Outro,
    }
    match (cabecalhos.get(ORIGIN), origem) {
        (None, _) => Lugar::NaoDito,
        (Some(dita), Some(nossa)) if dita.as_bytes() == nossa.as_bytes() => Lugar::Nosso,
        (Some(_), _) => Lugar::Outro,
    }
}

fn token_confere(cabecalhos: &HeaderMap, esperado: &str) -> bool {
    cabecalhos
        .get("x-csrf-token")
        .is_some_and(|token| token.as_bytes().ct_eq(esperado.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn com(pares: &[(&'static str, &'static str)]) -> Lugar {
        let mut mapa = HeaderMap::new();
        for (nome, valor) in pares {
            mapa.insert(
                HeaderName::from_static(nome),
                HeaderValue::from_static(valor),
            );
        }
        lugar(&mapa, Some("https://apr.exemplo"))
    }

    #[test]
    fn s08_so_a_mesma_origem_e_nossa() {
        assert_eq!(com(&[("sec-fetch-site", "same-origin")]), Lugar::Nosso);
        assert_eq!(com(&[("sec-fetch-site", "none")]), Lugar::Nosso);
        assert_eq!(
            com(&[
                ("sec-fetch-site", "same-site"),
                ("origin", "https://apr.exemplo")
            ]),
            Lugar::Outro
        );
        assert_eq!(com(&[("sec-fetch-site", "cross-site")]), Lugar::Outro);
        assert_eq!(com(&[("origin", "https://apr.exemplo")]), Lugar::Nosso);
        assert_eq!(com(&[("origin", "https://outro.exemplo")]), Lugar::Outro);
        assert_eq!(com(&[("origin", "null")]), Lugar::Outro);
        assert_eq!(com(&[]), Lugar::NaoDito);
    }

    #[test]
    fn s08_o_token_e_comparado_inteiro() {
        let mut mapa = HeaderMap::new();
        assert!(!token_confere(&mapa, "abc"));
        mapa.insert(
            HeaderName::from_static("x-csrf-token"),
            HeaderValue::from_static("abc"),
        );
        assert!(token_confere(&mapa, "abc"));
        assert!(!token_confere(&mapa, "abcd"));
    }
}
