//! `GET /openapi.json`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use bytes::Bytes;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, SemParametros};

/// The document, written once at start.
#[derive(Debug)]
pub(crate) struct TextoDoDocumento(pub(crate) Bytes);

#[utoipa::path(
    operation_id = "ler_openapi",
    tag = "Documentação",
    summary = "Este documento",
    description = "OpenAPI 3.1 de todas as operações, com exemplos.",
    security(()),
    responses((status = 200, description = "O documento.", content_type = "application/json", body = Object,
        example = exemplos::documentacao::openapi)),
)]
#[get("/openapi.json")]
pub(crate) async fn openapi(
    req: HttpRequest,
    _: Consulta<SemParametros>,
    texto: Data<TextoDoDocumento>,
) -> Result<HttpResponse, Recusa> {
    etiqueta::responder_bytes(&req, "application/json", texto.0.clone(), None)
}
