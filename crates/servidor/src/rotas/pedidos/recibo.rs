//! `GET /pedidos/{id}/recibo` (R-PED-3).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::problema::Codigo;
use contrato::recibo::Recibo;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::IdDoPedido;

#[utoipa::path(
    operation_id = "ler_recibo",
    tag = "Pedidos",
    summary = "Recibo do último envio",
    description = "Os arquivos com SHA-256 e o instante do envio, assinados (Ed25519). 404 enquanto não houver envio.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "O recibo.", body = Recibo, example = exemplos::pedidos::recibo)),
)]
#[get("/pedidos/{id}/recibo")]
pub(super) async fn recibo(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let achado = casos::pedidos::recibo(&plataforma, &pessoa.0, id).await?;
    let corpo = achado.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &corpo, None)
}
