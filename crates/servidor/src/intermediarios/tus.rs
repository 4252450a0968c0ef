//! What tus asks of every answer, refusals of other layers included, and of every request.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;

use crate::cabecalhos::tus::{TUS_RESUMABLE, TUS_VERSION, VERSAO};
use crate::rotas;

pub(crate) async fn falar(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let tus = rotas::tus(req.path());
    if tus && let Some(metodo) = pretendido(&req) {
        req.head_mut().method = metodo;
    }
    let mut resposta = next.call(req).await?.map_into_boxed_body();
    if tus {
        let incompativel = resposta.status() == StatusCode::PRECONDITION_FAILED;
        let cabecalhos = resposta.headers_mut();
        cabecalhos.insert(TUS_RESUMABLE, HeaderValue::from_static(VERSAO));
        if incompativel {
            cabecalhos.insert(TUS_VERSION, HeaderValue::from_static(VERSAO));
        }
        if !cabecalhos.contains_key(CACHE_CONTROL) {
            cabecalhos.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
    }
    Ok(resposta)
}

/// The method that a client behind a narrow proxy means (tus core). From one unsafe method to another, so that the
/// checks that unsafe methods pass are the same.
fn pretendido(req: &ServiceRequest) -> Option<Method> {
    let dito = req.headers().get("x-http-method-override")?;
    let metodo = match dito.as_bytes() {
        b"PATCH" => Method::PATCH,
        b"DELETE" => Method::DELETE,
        _ => return None,
    };
    (*req.method() == Method::POST).then_some(metodo)
}
