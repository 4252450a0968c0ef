//! `PUT /versoes/{id}/retirada` (R-ANX-2).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, put};
use casos::Plataforma;
use contrato::anexo::{Retirar, Versao};
use dominio::ids::VersaoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, CorpoSemRegras, Identificador, Rt, SeBater, SemParametros};
use crate::openapi::parametros::{IdDaVersao, ParametroIfMatch};

#[utoipa::path(
    operation_id = "retirar_versao",
    tag = "Anexos",
    summary = "Retirar do envio, ou devolver",
    description = "A versão retirada fica no histórico, não é enviada e não conta. `If-Match` traz o ETag do pedido.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDaVersao, ParametroIfMatch),
    request_body(content = Retirar, example = exemplos::anexos::retirar),
    responses((status = 200, description = "A versão como ficou.", body = Versao, example = exemplos::anexos::retirada)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite"]))),
)]
#[put("/versoes/{id}/retirada")]
pub(super) async fn retirar(
    req: HttpRequest,
    rt: Rt,
    Identificador(id): Identificador<VersaoId>,
    _: Consulta<SemParametros>,
    SeBater(versao): SeBater,
    corpo: CorpoSemRegras<Retirar>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let feita =
        casos::anexos::retirar(&plataforma, &rt.0, id, versao, corpo.valor.retirada).await?;
    etiqueta::responder(&req, &feita, None)
}
