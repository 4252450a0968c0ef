//! `POST /motivos` (4.3).

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use banco::idempotencia::Resposta;
use casos::{Falha, Plataforma};
use contrato::motivo::{DadosDoMotivo, Motivo};

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{ChaveOpcional, Consulta, CorpoJson, Equipe, SemParametros};
use crate::openapi::parametros::TalvezIdempotente;
use crate::rotas::resposta::{idempotencia, json, responder};

#[utoipa::path(
    operation_id = "criar_motivo",
    tag = "Análise",
    summary = "Novo motivo na biblioteca",
    security(("sessao" = [], "csrf" = [])),
    params(TalvezIdempotente),
    request_body(content = DadosDoMotivo, example = exemplos::motivos::dados),
    responses((status = 201, description = "Criado.", body = Motivo, headers(("ETag" = String, description = "Revisão do motivo.")), example = exemplos::motivos::motivo)),
    extensions(("x-codigos" = json!(["sem_permissao"]))),
)]
#[post("/motivos")]
pub(super) async fn criar(
    req: HttpRequest,
    equipe: Equipe,
    _: Consulta<SemParametros>,
    chave: ChaveOpcional,
    corpo: CorpoJson<DadosDoMotivo>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let chave = idempotencia(&req, &equipe.0, chave.0, corpo.impressao, serializar);
    let feito = casos::motivos::criar(&plataforma, &equipe.0, &corpo.valor, chave).await?;
    responder(feito, serializar)
}

fn serializar(motivo: &Motivo) -> Result<Resposta, Falha> {
    let etag = etiqueta::da_versao(motivo.revisao);
    json(StatusCode::CREATED, motivo, &[("etag", etag)])
}
