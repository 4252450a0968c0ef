//! `POST /pedidos/{id}/encerramento` (R-ANX-2).

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use banco::idempotencia::Resposta;
use casos::{Falha, Plataforma};
use contrato::pedido::Pedido;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{ChaveOpcional, Consulta, Identificador, Rt, SemCorpo, SemParametros};
use crate::openapi::parametros::{IdDoPedido, TalvezIdempotente};
use crate::rotas::resposta::{idempotencia, json, responder};

#[utoipa::path(
    operation_id = "encerrar_pedido",
    tag = "Pedidos",
    summary = "Encerrar o rascunho",
    description = "O rascunho sai da lista do que espera por você e fica em Concluídos. *Novo pedido* na mesma NS o reabre. Sem corpo.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoPedido, TalvezIdempotente),
    responses((status = 200, description = "O pedido encerrado.", body = Pedido, headers(("ETag" = String, description = "Novo estado do pedido.")), example = exemplos::pedidos::encerrado)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite", "versao_desatualizada", "corpo_grande_demais"]))),
)]
#[post("/pedidos/{id}/encerramento")]
pub(super) async fn encerrar(
    req: HttpRequest,
    rt: Rt,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    chave: ChaveOpcional,
    corpo: SemCorpo,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let chave = idempotencia(&req, &rt.0, chave.0, corpo.impressao, serializar);
    let feito = casos::pedidos::encerrar(&plataforma, &rt.0, id, chave).await?;
    responder(feito, serializar)
}

fn serializar(pedido: &Pedido) -> Result<Resposta, Falha> {
    json(
        StatusCode::OK,
        pedido,
        &[("etag", etiqueta::da_versao(pedido.versao))],
    )
}
