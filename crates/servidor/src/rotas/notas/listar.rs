//! `GET /notas-de-servico` (R-NS-5).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::Lista;
use contrato::nota::Nota;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Rt, SemParametros};

#[utoipa::path(
    operation_id = "listar_notas",
    tag = "Notas de serviço",
    summary = "NS que me indicam e ainda não têm pedido",
    description = "As notas de serviço em que você é o responsável técnico, com o prazo mais próximo primeiro.",
    security(("sessao" = [])),
    responses((status = 200, description = "As NS.", body = Lista<Nota>, example = exemplos::notas::lista)),
    extensions(("x-codigos" = json!(["sem_permissao"]))),
)]
#[get("/notas-de-servico")]
pub(super) async fn listar(
    req: HttpRequest,
    rt: Rt,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let itens = casos::notas::listar(&plataforma, &rt.0).await?;
    etiqueta::responder(&req, &Lista { itens }, None)
}
