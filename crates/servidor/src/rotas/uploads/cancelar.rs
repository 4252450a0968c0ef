//! `DELETE /uploads/{id}` (tus termination), before it is complete.

use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use casos::Plataforma;
use dominio::ids::UploadId;

use crate::erro::Recusa;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros, Tus};
use crate::openapi::parametros::{IdDoUpload, ParametroTus};

#[utoipa::path(
    operation_id = "cancelar_upload",
    tag = "Anexos",
    summary = "Desistir de um envio por partes (tus)",
    description = "Esquece o envio e os bytes que chegaram. Depois de completo ele é uma versão, que não se apaga.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoUpload, ParametroTus),
    responses((status = 204, description = "Envio esquecido.")),
    extensions(("x-codigos" = json!(["upload_concluido", "em_processamento", "tus_incompativel"]))),
)]
#[delete("/uploads/{id}")]
pub(super) async fn cancelar(
    _: Tus,
    pessoa: Pessoa,
    Identificador(id): Identificador<UploadId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    casos::uploads::cancelar(&plataforma, &pessoa.0, id).await?;
    Ok(HttpResponse::NoContent().finish())
}
