//! `POST /pedidos/{id}/decisao` (R-SIT-2).

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use banco::idempotencia::Resposta;
use casos::{Falha, Plataforma};
use contrato::analise::{Decidir, Decisao};
use dominio::ids::PedidoId;

use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{
    Analista, ChaveDeIdempotencia, Consulta, CorpoJson, Identificador, SeBater, SemParametros,
};
use crate::openapi::parametros::{IdDoPedido, Idempotente, ParametroIfMatch};
use crate::rotas::resposta::{idempotencia, json, responder};

#[utoipa::path(
    operation_id = "decidir_pedido",
    tag = "Análise",
    summary = "Decidir",
    description = "Só quem assumiu decide, e a decisão não é desfeita. Aprovar carga e GD pede `obras`; aprovar projeto e GD pede o \
        documento da decisão anexado; reprovar ou suspender pede ao menos uma pendência.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoPedido, Idempotente, ParametroIfMatch),
    request_body(content = Decidir, examples(
        ("aprovar_carga" = (summary = "Aprovar uma análise de carga", value = json!(exemplos::analise::aprovar()))),
        ("suspender_carga" = (summary = "Suspender com duas pendências", value = json!(exemplos::analise::suspender()))),
    )),
    responses((status = 201, description = "Decidido.", body = Decisao, example = exemplos::analise::decisao)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite"]))),
)]
#[post("/pedidos/{id}/decisao")]
#[expect(
    clippy::too_many_arguments,
    reason = "each argument is an extractor; their order is the order of the refusals"
)]
pub(super) async fn decidir(
    req: HttpRequest,
    analista: Analista,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    chave: ChaveDeIdempotencia,
    SeBater(versao): SeBater,
    corpo: CorpoJson<Decidir>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let chave = idempotencia(&req, &analista.0, chave.0, corpo.impressao, serializar);
    let feito =
        casos::analise::decidir(&plataforma, &analista.0, id, versao, &corpo.valor, chave).await?;
    responder(feito, serializar)
}

fn serializar(decisao: &Decisao) -> Result<Resposta, Falha> {
    json(StatusCode::CREATED, decisao, &[])
}
