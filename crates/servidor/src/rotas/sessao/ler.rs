//! `GET /sessao`.

use actix_web::{HttpRequest, HttpResponse, get};
use contrato::sessao::Sessao as Corpo;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, SemParametros, Sessao};

#[utoipa::path(
    operation_id = "ler_sessao",
    tag = "Sessão",
    summary = "Quem está na sessão",
    description = "Devolve a pessoa, o valor de `X-CSRF-Token` e a hora do servidor.",
    security(("sessao" = [])),
    responses((status = 200, description = "A sessão.", body = Corpo, example = exemplos::sessao::sessao)),
)]
#[get("/sessao")]
pub(super) async fn ler(
    req: HttpRequest,
    sessao: Sessao,
    _: Consulta<SemParametros>,
) -> Result<HttpResponse, Recusa> {
    etiqueta::responder(&req, &sessao.0.sessao, None)
}
