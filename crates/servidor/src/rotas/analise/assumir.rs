//! `POST /pedidos/{id}/analise` (R-SIT-2).

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
use crate::extratores::{
    Analista, ChaveOpcional, Consulta, Identificador, SemCorpo, SemParametros,
};
use crate::openapi::parametros::{IdDoPedido, TalvezIdempotente};
use crate::rotas::resposta::{idempotencia, json, responder};

#[utoipa::path(
    operation_id = "assumir_analise",
    tag = "Análise",
    summary = "Assumir a análise",
    description = "O pedido passa a ser seu até a decisão ou a devolução. Assumir de novo o que já é seu não muda nada. Sem corpo.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoPedido, TalvezIdempotente),
    responses((status = 200, description = "O pedido, com a análise assumida.", body = Pedido, headers(("ETag" = String, description = "Novo estado do pedido, para If-Match.")), example = exemplos::pedidos::em_analise)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite", "versao_desatualizada", "corpo_grande_demais"]))),
)]
#[post("/pedidos/{id}/analise")]
pub(super) async fn assumir(
    req: HttpRequest,
    analista: Analista,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    chave: ChaveOpcional,
    corpo: SemCorpo,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let chave = idempotencia(&req, &analista.0, chave.0, corpo.impressao, serializar);
    let feito = casos::analise::assumir(&plataforma, &analista.0, id, chave).await?;
    responder(feito, serializar)
}

fn serializar(pedido: &Pedido) -> Result<Resposta, Falha> {
    json(
        StatusCode::OK,
        pedido,
        &[("etag", etiqueta::da_versao(pedido.versao))],
    )
}
