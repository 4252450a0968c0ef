//! What every request passes through, outermost first: [`requisicao`], then, for the API, [`metodos`],
//! [`sessao`], [`limites`] and [`csrf`].

pub(crate) mod csrf;
pub(crate) mod limites;
pub(crate) mod metodos;
pub(crate) mod protecao;
pub(crate) mod requisicao;
pub(crate) mod sessao;

use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};

use crate::erro::Recusa;

/// Answers a refusal without calling the handler.
fn recusar(req: ServiceRequest, recusa: Recusa) -> ServiceResponse<BoxBody> {
    req.into_response(HttpResponse::from_error(recusa))
}
