//! `POST /pedidos/{id}/envio` (R-SIT-2, R-PED-3).

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use banco::idempotencia::Resposta;
use casos::{Falha, Plataforma};
use contrato::recibo::Recibo;
use dominio::ids::PedidoId;

use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{
    ChaveDeIdempotencia, Consulta, Identificador, Rt, SeBaterOpcional, SemCorpo, SemParametros,
};
use crate::openapi::PREFIXO;
use crate::openapi::parametros::{IdDoPedido, Idempotente, ParametroIfMatchOpcional};
use crate::rotas::resposta::{idempotencia, json, responder};

#[utoipa::path(
    operation_id = "enviar_pedido",
    tag = "Pedidos",
    summary = "Enviar para análise",
    description = "Vale o instante em que a requisição chega. Com `If-Match`, só envia o estado que foi revisado. Sem corpo.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoPedido, Idempotente, ParametroIfMatchOpcional),
    responses((status = 201, description = "Enviado; eis o recibo.", body = Recibo, headers(("Location" = String, description = "Endereço do recibo.")), example = exemplos::pedidos::recibo)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite", "validacao", "versao_desatualizada", "corpo_grande_demais"]))),
)]
#[post("/pedidos/{id}/envio")]
#[expect(
    clippy::too_many_arguments,
    reason = "each argument is an extractor; their order is the order of the refusals"
)]
pub(super) async fn enviar(
    req: HttpRequest,
    rt: Rt,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    chave: ChaveDeIdempotencia,
    SeBaterOpcional(versao): SeBaterOpcional,
    corpo: SemCorpo,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let chave = idempotencia(&req, &rt.0, chave.0, corpo.impressao, serializar);
    let feito = casos::pedidos::enviar(&plataforma, &rt.0, id, versao, chave).await?;
    responder(feito, serializar)
}

fn serializar(recibo: &Recibo) -> Result<Resposta, Falha> {
    let lugar = format!("{PREFIXO}/pedidos/{}/recibo", recibo.dados.pedido);
    json(StatusCode::CREATED, recibo, &[("location", lugar)])
}
