//! `PATCH /pedidos/{id}` (R-PED-3).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, patch};
use casos::Plataforma;
use contrato::pedido::{AlterarPedido, Pedido};
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, CorpoSemRegras, Identificador, Rt, SeBater, SemParametros};
use crate::openapi::parametros::{IdDoPedido, ParametroIfMatch};

#[utoipa::path(
    operation_id = "alterar_pedido",
    tag = "Pedidos",
    summary = "Salvar o rascunho",
    description = "Remendo (RFC 7396) sobre `dados`: campo ausente fica, null limpa. O rascunho guarda até o que ainda não vale; \
        `faltam` diz o que impede o envio.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoPedido, ParametroIfMatch),
    request_body(content = AlterarPedido, example = exemplos::pedidos::alterar),
    responses((status = 200, description = "O pedido como ficou.", body = Pedido, headers(("ETag" = String, description = "Novo estado do pedido.")), example = exemplos::pedidos::pedido)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite"]))),
)]
#[patch("/pedidos/{id}")]
pub(super) async fn alterar(
    req: HttpRequest,
    rt: Rt,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    SeBater(versao): SeBater,
    corpo: CorpoSemRegras<AlterarPedido>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let pedido =
        casos::pedidos::alterar(&plataforma, &rt.0, id, versao, &corpo.valor.dados).await?;
    etiqueta::responder(&req, &pedido, Some(etiqueta::da_versao(pedido.versao)))
}
