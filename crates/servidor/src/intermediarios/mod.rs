//! What every request passes through, outermost first: [`requisicao`], then, for the API, [`tus`],
//! [`metodos`], [`sessao`], [`limites`] and [`csrf`].

pub(crate) mod csrf;
pub(crate) mod limites;
pub(crate) mod metodos;
pub(crate) mod protecao;
pub(crate) mod requisicao;
pub(crate) mod sessao;
pub(crate) mod tus;

use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};

use crate::erro::Recusa;

/// Answers a refusal without calling the handler. (`into_response` would drop the error that
/// [`requisicao`] turns into the problem document.)
fn recusar(req: ServiceRequest, recusa: Recusa) -> ServiceResponse<BoxBody> {
    let (req, _) = req.into_parts();
    ServiceResponse::new(req, HttpResponse::from_error(recusa))
}
