//! `GET /pedidos/{id}/diferencas`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::analise::Diferencas;
use contrato::problema::Codigo;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::IdDoPedido;

#[utoipa::path(
    operation_id = "comparar_ciclos",
    tag = "Pedidos",
    summary = "O que mudou desde o ciclo anterior",
    description = "O último envio ao lado do que foi decidido antes dele, campo a campo e arquivo a arquivo. No primeiro ciclo não há o que comparar: `desde` vem nulo e as listas, vazias.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "As diferenças.", body = Diferencas, example = exemplos::analise::diferencas)),
)]
#[get("/pedidos/{id}/diferencas")]
pub(super) async fn diferencas(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let achado = casos::analise::diferencas(&plataforma, &pessoa.0, id).await?;
    let achado = achado.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &achado, None)
}
