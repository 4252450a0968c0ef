//! Ids and slots in the path.

use std::future::{Ready, ready};
use std::str::FromStr;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use contrato::problema::Codigo;

use crate::erro::Recusa;

/// Characters of an id with its hyphens.
const COMPRIMENTO: usize = 36;

/// The `{id}` of the path. A malformed id answers the same 404 as an unknown one (R-ISO-1).
#[derive(Debug, Clone, Copy)]
pub struct Identificador<T>(pub T);

impl<T: FromStr> FromRequest for Identificador<T> {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let texto = req.match_info().get("id").unwrap_or_default();
        // One spelling each, as we write it, capitals aside: idempotency keys are bound to the path. What came
        // percent-encoded is longer there.
        let uma_grafia = texto.len() == COMPRIMENTO && req.uri().path().contains(texto);
        let lido = texto.parse().ok().filter(|_| uma_grafia);
        ready(
            lido.map(Self)
                .ok_or_else(|| Recusa::de(Codigo::NaoEncontrado)),
        )
    }
}
