//! `Idempotency-Key` (3.1).

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::HeaderMap;
use actix_web::{FromRequest, HttpRequest};
use contrato::problema::Codigo;

use crate::erro::Recusa;

/// Name of the header.
const NOME: &str = "idempotency-key";

/// The key, 1 to 255 visible ASCII characters. Mandatory wherever it is extracted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChaveDeIdempotencia(pub String);

/// The key where it is optional, honoured when sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChaveOpcional(pub Option<String>);

impl FromRequest for ChaveDeIdempotencia {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(ler(req.headers()).and_then(|chave| {
            chave
                .map(Self)
                .ok_or_else(|| Recusa::de(Codigo::ChaveAusente))
        }))
    }
}

impl FromRequest for ChaveOpcional {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(ler(req.headers()).map(Self))
    }
}

fn ler(cabecalhos: &HeaderMap) -> Result<Option<String>, Recusa> {
    let mut valores = cabecalhos.get_all(NOME);
    let Some(valor) = valores.next() else {
        return Ok(None);
    };
    let bytes = valor.as_bytes();
    let serve = (1..=255).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_graphic);
    match valor.to_str() {
        Ok(texto) if serve && valores.next().is_none() => Ok(Some(texto.to_owned())),
        _ => Err(Recusa::com_detalhe(
            Codigo::CabecalhoInvalido,
            "Idempotency-Key deve ter de 1 a 255 caracteres ASCII visíveis, uma vez só. Um UUID serve.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn com(valor: &str) -> Result<Option<String>, Codigo> {
        let mut mapa = HeaderMap::new();
        mapa.insert(
            HeaderName::from_static(NOME),
            HeaderValue::from_str(valor).unwrap(),
        );
        ler(&mapa).map_err(|recusa| recusa.codigo())
    }

    #[test]
    fn a_chave_tem_de_1_a_255_caracteres_visiveis() {
        assert_eq!(com("a"), Ok(Some("a".to_owned())));
        assert_eq!(com(&"k".repeat(255)), Ok(Some("k".repeat(255))));
        assert_eq!(com(&"k".repeat(256)), Err(Codigo::CabecalhoInvalido));
        assert_eq!(com(""), Err(Codigo::CabecalhoInvalido));
        assert_eq!(com("com espaço"), Err(Codigo::CabecalhoInvalido));
        assert_eq!(ler(&HeaderMap::new()).unwrap(), None);
    }
}
