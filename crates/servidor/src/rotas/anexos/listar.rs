//! `GET /pedidos/{id}/anexos`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::Lista;
use contrato::anexo::Anexo;
use contrato::problema::Codigo;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::IdDoPedido;

#[utoipa::path(
    operation_id = "listar_anexos",
    tag = "Anexos",
    summary = "Anexos do pedido",
    description = "Cada anexo do tipo de solicitação, com as versões que recebeu, da mais nova à mais antiga.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "Os anexos.", body = Lista<Anexo>, example = exemplos::anexos::lista)),
)]
#[get("/pedidos/{id}/anexos")]
pub(super) async fn listar(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let itens = casos::anexos::do_pedido(&plataforma, &pessoa.0, id).await?;
    let itens = itens.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &Lista { itens }, None)
}
