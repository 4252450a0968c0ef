//! `GET /pedidos/{id}/pendencias`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::Lista;
use contrato::analise::Pendencia;
use contrato::problema::Codigo;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::IdDoPedido;

#[utoipa::path(
    operation_id = "listar_pendencias",
    tag = "Pedidos",
    summary = "Pendências das decisões",
    description = "As pendências de todas as decisões, do ciclo mais novo ao mais antigo.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "As pendências.", body = Lista<Pendencia>, example = exemplos::pedidos::pendencias)),
)]
#[get("/pedidos/{id}/pendencias")]
pub(super) async fn pendencias(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let achado = casos::pedidos::pendencias(&plataforma, &pessoa.0, id).await?;
    let itens = achado.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &Lista { itens }, None)
}
