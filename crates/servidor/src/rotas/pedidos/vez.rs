//! `GET /pedidos/{id}/vez` (R-SIT-4).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;

use contrato::problema::Codigo;
use dominio::ids::PedidoId;
use dominio::vez::Vez;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::IdDoPedido;

#[utoipa::path(
    operation_id = "ler_vez",
    tag = "Pedidos",
    summary = "De quem é a vez",
    description = "Quem deve o próximo passo, o que deve e até quando.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "De quem é a vez.", body = Vez, example = exemplos::pedidos::vez)),
)]
#[get("/pedidos/{id}/vez")]
pub(super) async fn vez(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let achado = casos::pedidos::vez(&plataforma, &pessoa.0, id).await?;
    let corpo = achado.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &corpo, None)
}
