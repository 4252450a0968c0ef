//! `PUT /pendencias/{id}/resposta` (R-REA-2).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, put};
use casos::Plataforma;
use contrato::analise::Responder;
use contrato::pedido::Pedido;
use dominio::ids::PendenciaId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, CorpoJson, Identificador, Rt, SeBater, SemParametros};
use crate::openapi::parametros::{IdDaPendencia, ParametroIfMatch};

#[utoipa::path(
    operation_id = "responder_pendencia",
    tag = "Pedidos",
    summary = "Responder uma pendência",
    description = "Na reanálise, cada pendência que impede o envio da correção pede uma resposta: o que mudou, em texto, em uma \
        nova versão de arquivo ou nos dois; ou por que o pedido já atende à norma. Até o envio a resposta pode mudar. \
        `If-Match` traz o ETag do pedido.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDaPendencia, ParametroIfMatch),
    request_body(content = Responder, example = exemplos::analise::responder),
    responses((status = 200, description = "O pedido como ficou.", body = Pedido, headers(("ETag" = String, description = "Novo estado do pedido.")), example = exemplos::pedidos::respondido)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite"]))),
)]
#[put("/pendencias/{id}/resposta")]
pub(super) async fn responder(
    req: HttpRequest,
    rt: Rt,
    Identificador(id): Identificador<PendenciaId>,
    _: Consulta<SemParametros>,
    SeBater(versao): SeBater,
    corpo: CorpoJson<Responder>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let pedido = casos::pedidos::responder(&plataforma, &rt.0, id, versao, &corpo.valor).await?;
    etiqueta::responder(&req, &pedido, Some(etiqueta::da_versao(pedido.versao)))
}
