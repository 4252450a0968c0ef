//! `GET /uploads?pedido=`: what is unfinished, so that another page or device goes on with it.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::Lista;
use contrato::problema::Codigo;
use contrato::upload::{DoPedido, Upload};

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Pessoa};

#[utoipa::path(
    operation_id = "listar_uploads",
    tag = "Anexos",
    summary = "Envios por terminar",
    description = "Os envios por partes desta conta que ainda não viraram versão, do mais antigo ao mais novo. \
        Continue cada um com PATCH a partir de `recebido`.",
    security(("sessao" = [])),
    params(DoPedido),
    responses((status = 200, description = "Os envios.", body = Lista<Upload>, example = exemplos::uploads::lista)),
    extensions(("x-codigos" = json!(["nao_encontrado"]))),
)]
#[get("/uploads")]
pub(super) async fn listar(
    req: HttpRequest,
    pessoa: Pessoa,
    Consulta(consulta): Consulta<DoPedido>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let itens = casos::uploads::listar(&plataforma, &pessoa.0, consulta.pedido).await?;
    let itens = itens.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &Lista { itens }, None)
}
