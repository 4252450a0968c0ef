//! `GET /pedidos/contagens`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::pedido::Contagens;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Pessoa, SemParametros};

#[utoipa::path(
    operation_id = "contar_pedidos",
    tag = "Pedidos",
    summary = "Quantos pedidos há em cada aba",
    security(("sessao" = [])),
    responses((status = 200, description = "As contagens.", body = Contagens, example = exemplos::pedidos::contagens)),
)]
#[get("/pedidos/contagens")]
pub(super) async fn contar(
    req: HttpRequest,
    pessoa: Pessoa,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let contagens = casos::pedidos::contar(&plataforma, &pessoa.0).await?;
    etiqueta::responder(&req, &contagens, None)
}
