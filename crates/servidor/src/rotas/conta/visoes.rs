//! `GET` and `PUT /conta/visoes` (4.2).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get, put};
use casos::Plataforma;
use contrato::visao::{Visoes, VisoesSalvas};

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, CorpoJson, Pessoa, SeBater, SemParametros};
use crate::openapi::parametros::ParametroIfMatch;

#[utoipa::path(
    operation_id = "ler_visoes",
    tag = "Conta",
    summary = "Visões salvas da consulta",
    description = "Filtros com nome, da própria conta. Antes de salvas vêm vazias, com `ETag` `\"0\"`.",
    security(("sessao" = [])),
    responses((status = 200, description = "As visões.", body = VisoesSalvas, headers(("ETag" = String, description = "Revisão das visões.")), example = exemplos::conta::visoes_salvas)),
)]
#[get("/conta/visoes")]
pub(super) async fn ler(
    req: HttpRequest,
    pessoa: Pessoa,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let salvas = casos::contas::visoes(&plataforma, &pessoa.0).await?;
    etiqueta::responder(&req, &salvas, Some(etiqueta::da_versao(salvas.revisao)))
}

#[utoipa::path(
    operation_id = "salvar_visoes",
    tag = "Conta",
    summary = "Salvar as visões da consulta",
    description = "Substitui todas. Cada nome vale uma vez, sem distinguir acentos e maiúsculas.",
    security(("sessao" = [], "csrf" = [])),
    params(ParametroIfMatch),
    request_body(content = Visoes, example = exemplos::conta::visoes),
    responses((status = 200, description = "As visões como ficaram.", body = VisoesSalvas, headers(("ETag" = String, description = "Nova revisão.")), example = exemplos::conta::visoes_salvas)),
)]
#[put("/conta/visoes")]
pub(super) async fn guardar(
    req: HttpRequest,
    pessoa: Pessoa,
    _: Consulta<SemParametros>,
    SeBater(revisao): SeBater,
    corpo: CorpoJson<Visoes>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let salvas =
        casos::contas::guardar_visoes(&plataforma, &pessoa.0, revisao, corpo.valor).await?;
    etiqueta::responder(&req, &salvas, Some(etiqueta::da_versao(salvas.revisao)))
}
