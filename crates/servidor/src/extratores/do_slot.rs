//! `{slot}` in the path.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use contrato::problema::Codigo;
use dominio::slot::Slot;

use crate::erro::Recusa;

/// The slot of the path; an unknown code answers 404.
#[derive(Debug, Clone, Copy)]
pub struct DoSlot(pub Slot);

impl FromRequest for DoSlot {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let texto = req.match_info().get("slot").unwrap_or_default();
        ready(
            Slot::parse(texto)
                .map(Self)
                .map_err(|_| Recusa::de(Codigo::NaoEncontrado)),
        )
    }
}
