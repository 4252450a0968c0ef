//! `POST /pedidos` (R-PED-1, R-ANX-2).

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use banco::idempotencia::Resposta;
use casos::pedidos::{Aberto, ComoAbriu};
use casos::{Falha, Plataforma};
use contrato::pedido::{CriarPedido, Pedido};

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{ChaveDeIdempotencia, Consulta, CorpoJson, Rt, SemParametros};
use crate::openapi::PREFIXO;
use crate::openapi::parametros::Idempotente;
use crate::rotas::resposta::{idempotencia, json, responder};

#[utoipa::path(
    operation_id = "criar_pedido",
    tag = "Pedidos",
    summary = "Novo pedido",
    description = "Abre o rascunho de uma NS que indica você (`nota`) ou que você prova (`protocolo`, `pessoa`, `cpf_cnpj`). \
        Se já houver um pedido seu nesta NS, devolve-o com 200; se estiver encerrado, reabre.",
    security(("sessao" = [], "csrf" = [])),
    params(Idempotente),
    request_body(content = CriarPedido, example = exemplos::pedidos::criar),
    responses(
        (status = 201, description = "Rascunho criado.", body = Pedido, headers(("Location" = String, description = "Endereço do pedido."), ("ETag" = String, description = "Estado do pedido.")), example = exemplos::pedidos::pedido),
        (status = 200, description = "O pedido já existia ou foi reaberto.", body = Pedido, headers(("Location" = String, description = "Endereço do pedido."), ("ETag" = String, description = "Estado do pedido.")), example = exemplos::pedidos::pedido),
    ),
    extensions(("x-codigos" = json!(["sem_permissao", "nao_encontrado", "responsavel_divergente", "situacao_nao_permite"]))),
)]
#[post("/pedidos")]
pub(super) async fn criar(
    req: HttpRequest,
    rt: Rt,
    _: Consulta<SemParametros>,
    chave: ChaveDeIdempotencia,
    corpo: CorpoJson<CriarPedido>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let chave = idempotencia(&req, &rt.0, chave.0, corpo.impressao, serializar);
    let feito = casos::pedidos::criar(&plataforma, &rt.0, &corpo.valor, chave).await?;
    responder(feito, serializar)
}

fn serializar(aberto: &Aberto) -> Result<Resposta, Falha> {
    let status = match aberto.como {
        ComoAbriu::Criado => StatusCode::CREATED,
        ComoAbriu::Existente | ComoAbriu::Reaberto => StatusCode::OK,
    };
    let pedido = &aberto.pedido;
    let cabecalhos = [
        ("location", format!("{PREFIXO}/pedidos/{}", pedido.id)),
        ("etag", etiqueta::da_versao(pedido.versao)),
    ];
    json(status, pedido, &cabecalhos)
}
