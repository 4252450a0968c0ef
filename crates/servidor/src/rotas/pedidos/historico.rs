//! `GET /pedidos/{id}/historico` (R-SIT-3).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::Lista;
use contrato::pedido::Acontecimento;
use contrato::problema::Codigo;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::IdDoPedido;

#[utoipa::path(
    operation_id = "ler_historico",
    tag = "Pedidos",
    summary = "Linha do tempo",
    description = "Tudo o que aconteceu com o pedido, do mais novo ao mais antigo.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "A linha do tempo.", body = Lista<Acontecimento>, example = exemplos::pedidos::historico)),
)]
#[get("/pedidos/{id}/historico")]
pub(super) async fn historico(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let achado = casos::pedidos::historico(&plataforma, &pessoa.0, id).await?;
    let itens = achado.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &Lista { itens }, None)
}
