//! `POST /sessao`.

use actix_web::http::header::{CACHE_CONTROL, SET_COOKIE};
use actix_web::web::{Data, ReqData};
use actix_web::{HttpResponse, post};
use casos::Plataforma;
use contrato::sessao::{Entrar, Sessao};

use super::cookie;
use crate::borda::Borda;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, CorpoJson, SemParametros};
use crate::intermediarios::requisicao::RequisicaoId;
use crate::intermediarios::sessao::Quem;

#[utoipa::path(
    operation_id = "entrar",
    tag = "Sessão",
    summary = "Entrar",
    description = "Abre uma sessão com CPF ou e-mail e senha. O cookie vem em `Set-Cookie`; `csrf` vai em `X-CSRF-Token`.",
    security(()),
    request_body(content = Entrar, example = exemplos::sessao::entrar),
    responses((status = 201, description = "Sessão aberta.", body = Sessao, example = exemplos::sessao::sessao)),
    extensions(("x-codigos" = json!(["credenciais_invalidas", "csrf_recusado"]))),
)]
#[post("/sessao")]
pub(super) async fn entrar(
    _: Consulta<SemParametros>,
    corpo: CorpoJson<Entrar>,
    borda: Data<Borda>,
    plataforma: Data<Plataforma>,
    id: ReqData<RequisicaoId>,
    quem: ReqData<Quem>,
) -> Result<HttpResponse, Recusa> {
    let Entrar { usuario, senha } = corpo.valor;
    let anterior = match quem.into_inner() {
        Quem::Sessao(sessao) => Some(sessao.id),
        Quem::SessaoMorta | Quem::Ninguem => None,
    };
    let entrada = casos::sessao::entrar(&plataforma, &usuario, senha, &id.0, anterior).await?;
    Ok(HttpResponse::Created()
        .insert_header((SET_COOKIE, cookie(&borda, Some(&entrada.segredo))))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .json(entrada.sessao))
}
