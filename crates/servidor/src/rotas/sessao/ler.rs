//! `GET /sessao`.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpRequest, HttpResponse, get};
use contrato::sessao::Sessao as Corpo;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, SemParametros, SessaoOuNinguem};

#[utoipa::path(
    operation_id = "ler_sessao",
    tag = "Sessão",
    summary = "Quem está na sessão",
    description = "Devolve a pessoa, o valor de `X-CSRF-Token` e a hora do servidor. Sem cookie a resposta é 204: ninguém entrou, e perguntar não é erro. Uma sessão encerrada ou vencida é 401.",
    security((), ("sessao" = [])),
    responses(
        (status = 200, description = "A sessão.", body = Corpo, example = exemplos::sessao::sessao),
        (status = 204, description = "Ninguém entrou."),
    ),
)]
#[get("/sessao")]
pub(super) async fn ler(
    req: HttpRequest,
    SessaoOuNinguem(sessao): SessaoOuNinguem,
    _: Consulta<SemParametros>,
) -> Result<HttpResponse, Recusa> {
    match sessao {
        Some(reconhecida) => etiqueta::responder(&req, &reconhecida.sessao, None),
        None => Ok(HttpResponse::NoContent()
            .insert_header((CACHE_CONTROL, "no-store"))
            .finish()),
    }
}
