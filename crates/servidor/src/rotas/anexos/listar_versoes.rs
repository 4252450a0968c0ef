//! `GET /pedidos/{id}/anexos/{slot}/versoes` (R-ANX-2).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::Lista;
use contrato::anexo::Versao;
use contrato::problema::Codigo;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, DoSlot, Identificador, Pessoa, SemParametros};
use crate::openapi::parametros::{IdDoPedido, SlotDoAnexo};

#[utoipa::path(
    operation_id = "listar_versoes",
    tag = "Anexos",
    summary = "Versões de um anexo",
    description = "Toda versão que o anexo já recebeu, da mais nova à mais antiga. Nenhuma é apagada.",
    security(("sessao" = [])),
    params(IdDoPedido, SlotDoAnexo),
    responses((status = 200, description = "As versões.", body = Lista<Versao>, example = exemplos::anexos::versoes)),
)]
#[get("/pedidos/{id}/anexos/{slot}/versoes")]
pub(super) async fn listar_versoes(
    req: HttpRequest,
    pessoa: Pessoa,
    Identificador(id): Identificador<PedidoId>,
    DoSlot(slot): DoSlot,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let anexos = casos::anexos::do_pedido(&plataforma, &pessoa.0, id).await?;
    let anexo = anexos
        .into_iter()
        .flatten()
        .find(|anexo| anexo.slot == slot.codigo());
    let itens = anexo
        .ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?
        .versoes;
    etiqueta::responder(&req, &Lista { itens }, None)
}
