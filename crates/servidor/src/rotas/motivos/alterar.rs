//! `PUT /motivos/{id}` (4.3).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, put};
use casos::Plataforma;
use contrato::motivo::{DadosDoMotivo, Motivo};
use dominio::ids::MotivoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, CorpoJson, Equipe, Identificador, SeBater, SemParametros};
use crate::openapi::parametros::{IdDoMotivo, ParametroIfMatch};

#[utoipa::path(
    operation_id = "alterar_motivo",
    tag = "Análise",
    summary = "Alterar ou desligar um motivo",
    description = "Pendências já escritas ficam como estão. `ativo: false` tira o motivo da lista oferecida; nada é removido.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoMotivo, ParametroIfMatch),
    request_body(content = DadosDoMotivo, example = exemplos::motivos::dados),
    responses((status = 200, description = "O motivo como ficou.", body = Motivo, headers(("ETag" = String, description = "Nova revisão.")), example = exemplos::motivos::motivo)),
    extensions(("x-codigos" = json!(["sem_permissao"]))),
)]
#[put("/motivos/{id}")]
pub(super) async fn alterar(
    req: HttpRequest,
    equipe: Equipe,
    Identificador(id): Identificador<MotivoId>,
    _: Consulta<SemParametros>,
    SeBater(revisao): SeBater,
    corpo: CorpoJson<DadosDoMotivo>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let motivo = casos::motivos::alterar(&plataforma, &equipe.0, id, revisao, &corpo.valor).await?;
    etiqueta::responder(&req, &motivo, Some(etiqueta::da_versao(motivo.revisao)))
}
