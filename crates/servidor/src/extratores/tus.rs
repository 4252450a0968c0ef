//! `Tus-Resumable`: nothing is done for who speaks another version.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use contrato::problema::Codigo;

use crate::cabecalhos::tus::{TUS_RESUMABLE, VERSAO};
use crate::erro::Recusa;

/// The caller speaks our version of tus.
#[derive(Debug, Clone, Copy)]
pub struct Tus;

impl FromRequest for Tus {
    type Error = Recusa;
    type Future = Ready<Result<Self, Recusa>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let dita = req.headers().get(TUS_RESUMABLE);
        ready(if dita.is_some_and(|versao| versao == VERSAO) {
            Ok(Self)
        } else {
            Err(Recusa::de(Codigo::TusIncompativel))
        })
    }
}
