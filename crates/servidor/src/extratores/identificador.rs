//! Ids and slots in the path.

use std::future::{Ready, ready};
use std::str::FromStr;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use contrato::problema::Codigo;

use crate::erro::Recusa;

/// The `{id}` of the path. A malformed id answers the same 404 as an unknown one (R-ISO-1).
#[derive(Debug, Clone, Copy)]
pub struct Identificador<T>(pub T);

impl<T: FromStr> FromRequest for Identificador<T> {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let texto = req.match_info().get("id").unwrap_or_default();
        ready(
            texto
                .parse()
                .map(Self)
                .map_err(|_| Recusa::de(Codigo::NaoEncontrado)),
        )
    }
}
