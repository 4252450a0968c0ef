//! `If-Match` (3.1).

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{HeaderMap, IF_MATCH};
use actix_web::{FromRequest, HttpRequest};
use contrato::problema::Codigo;

use crate::erro::Recusa;

/// The state the caller has read: the number inside the `ETag`. Mandatory wherever it is extracted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeBater(pub i64);

impl FromRequest for SeBater {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(ler(req.headers()))
    }
}

/// The same, where it is optional.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeBaterOpcional(pub Option<i64>);

impl FromRequest for SeBaterOpcional {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        if !req.headers().contains_key(IF_MATCH) {
            return ready(Ok(Self(None)));
        }
        ready(ler(req.headers()).map(|se| Self(Some(se.0))))
    }
}

/// A strong tag that is not one of ours cannot match anything: 412. What is not a tag at all: 400.
fn ler(cabecalhos: &HeaderMap) -> Result<SeBater, Recusa> {
    let mut valores = cabecalhos.get_all(IF_MATCH);
    let valor = valores
        .next()
        .ok_or_else(|| Recusa::de(Codigo::IfMatchAusente))?;
    let etiqueta = valor
        .to_str()
        .ok()
        .filter(|_| valores.next().is_none())
        .and_then(|texto| texto.trim().strip_prefix('"')?.strip_suffix('"'))
        .filter(|dentro| !dentro.contains('"'));
    match etiqueta {
        Some(dentro) => dentro
            .parse()
            .map(SeBater)
            .map_err(|_| Recusa::de(Codigo::VersaoDesatualizada)),
        None => Err(Recusa::com_detalhe(
            Codigo::CabecalhoInvalido,
            "If-Match deve trazer um só ETag, entre aspas, como foi recebido. Exemplo: If-Match: \"7\".",
        )),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn com(valor: &'static str) -> Result<i64, Codigo> {
        let mut mapa = HeaderMap::new();
        mapa.insert(IF_MATCH, HeaderValue::from_static(valor));
        ler(&mapa).map(|s| s.0).map_err(|recusa| recusa.codigo())
    }

    #[test]
    fn aceita_um_etag_forte_e_distingue_ausente_malformado_e_estranho() {
        assert_eq!(com("\"7\""), Ok(7));
        assert_eq!(com("\"abc\""), Err(Codigo::VersaoDesatualizada));
        assert_eq!(com("7"), Err(Codigo::CabecalhoInvalido));
        assert_eq!(com("W/\"7\""), Err(Codigo::CabecalhoInvalido));
        assert_eq!(com("*"), Err(Codigo::CabecalhoInvalido));
        assert_eq!(com("\"7\", \"8\""), Err(Codigo::CabecalhoInvalido));
        assert_eq!(
            ler(&HeaderMap::new()).unwrap_err().codigo(),
            Codigo::IfMatchAusente
        );
    }
}
