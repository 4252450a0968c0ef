//! `DELETE /sessao`.

use actix_web::http::header::SET_COOKIE;
use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use casos::Plataforma;

use super::cookie;
use crate::borda::Borda;
use crate::erro::Recusa;
use crate::extratores::{Consulta, SemParametros, Sessao};

#[utoipa::path(
    operation_id = "sair",
    tag = "Sessão",
    summary = "Sair",
    description = "Encerra a sessão na hora, para toda cópia do cookie.",
    security(("sessao" = [], "csrf" = [])),
    responses((status = 204, description = "Sessão encerrada.")),
)]
#[delete("/sessao")]
pub(super) async fn sair(
    sessao: Sessao,
    _: Consulta<SemParametros>,
    borda: Data<Borda>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    casos::sessao::encerrar(&plataforma, &sessao.0.ator, sessao.0.id).await?;
    Ok(HttpResponse::NoContent()
        .insert_header((SET_COOKIE, cookie(&borda, None)))
        .insert_header(("clear-site-data", "\"cache\""))
        .finish())
}
