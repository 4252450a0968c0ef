//! `GET` and `PUT /pedidos/{id}/analise/anotacoes` (4.2).

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get, put};
use casos::Plataforma;
use contrato::anotacoes::{Anotacoes, AnotacoesSalvas};
use contrato::problema::Codigo;
use dominio::ids::PedidoId;

use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{
    Analista, Consulta, CorpoJson, Equipe, Identificador, SeBater, SemParametros,
};
use crate::openapi::parametros::{IdDoPedido, ParametroIfMatch};

#[utoipa::path(
    operation_id = "ler_anotacoes",
    tag = "Análise",
    summary = "Ler as anotações da análise",
    description = "As do ciclo em que o pedido está; só a equipe vê. Antes de salvas vêm vazias, com `ETag` `\"0\"`; depois da decisão ficam como estavam.",
    security(("sessao" = [])),
    params(IdDoPedido),
    responses((status = 200, description = "As anotações.", body = AnotacoesSalvas, headers(("ETag" = String, description = "Revisão das anotações.")), example = exemplos::analise::anotacoes_salvas)),
    extensions(("x-codigos" = json!(["sem_permissao"]))),
)]
#[get("/pedidos/{id}/analise/anotacoes")]
pub(super) async fn ler(
    req: HttpRequest,
    equipe: Equipe,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let salvas = casos::analise::anotacoes(&plataforma, &equipe.0, id)
        .await?
        .ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    etiqueta::responder(&req, &salvas, Some(etiqueta::da_versao(salvas.revisao)))
}

#[utoipa::path(
    operation_id = "salvar_anotacoes",
    tag = "Análise",
    summary = "Salvar as anotações da análise",
    description = "Substitui todas. Só quem assumiu salva, e o que ainda não está pronto fica como foi digitado.",
    security(("sessao" = [], "csrf" = [])),
    params(IdDoPedido, ParametroIfMatch),
    request_body(content = Anotacoes, example = exemplos::analise::anotacoes),
    responses((status = 200, description = "As anotações como ficaram.", body = AnotacoesSalvas, headers(("ETag" = String, description = "Nova revisão.")), example = exemplos::analise::anotacoes_salvas)),
    extensions(("x-codigos" = json!(["sem_permissao", "situacao_nao_permite"]))),
)]
#[put("/pedidos/{id}/analise/anotacoes")]
pub(super) async fn salvar(
    req: HttpRequest,
    analista: Analista,
    Identificador(id): Identificador<PedidoId>,
    _: Consulta<SemParametros>,
    SeBater(revisao): SeBater,
    corpo: CorpoJson<Anotacoes>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let salvas = casos::analise::anotar(&plataforma, &analista.0, id, revisao, corpo.valor).await?;
    etiqueta::responder(&req, &salvas, Some(etiqueta::da_versao(salvas.revisao)))
}
