//! `GET /pedidos/{id}`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::pedido::Pedido;
use contrato::problema::Codigo;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::IdDoPedido;

#[utoipa::path(
    operation_id = "ler_pedido",
    tag = "Pedidos",
    summary = "Um pedido inteiro",
    description = "Dados, prazo, de quem é a vez, anexos, decisão e o que você pode fazer agora.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "O pedido.", body = Pedido, headers(("ETag" = String, description = "Estado do pedido, para If-Match.")), example = exemplos::pedidos::pedido)),
)]
#[get("/pedidos/{id}")]
pub(super) async fn ler(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let pedido = casos::pedidos::ler(&plataforma, &pessoa.0, id).await?;
    let pedido = pedido.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &pedido, Some(etiqueta::da_versao(pedido.versao)))
}
