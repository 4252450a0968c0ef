//! `DELETE /pedidos/{id}/analise` (R-SIT-2).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, delete};
use casos::Plataforma;
use contrato::pedido::Pedido;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Equipe, Identificador, SemParametros};
use crate::openapi::parametros::IdDoPedido;

#[utoipa::path(
    operation_id = "devolver_analise",
    tag = "Análise",
    summary = "Devolver à fila",
    description = "Quem assumiu devolve; o administrador devolve o de qualquer pessoa.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "O pedido, de volta à fila.", body = Pedido, headers(("ETag" = String, description = "Novo estado do pedido.")), example = exemplos::pedidos::enviado)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite"]))),
)]
#[delete("/pedidos/{id}/analise")]
pub(super) async fn devolver(
    req: HttpRequest,
    equipe: Equipe,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let pedido = casos::analise::devolver(&plataforma, &equipe.0, id).await?;
    etiqueta::responder(&req, &pedido, Some(etiqueta::da_versao(pedido.versao)))
}
