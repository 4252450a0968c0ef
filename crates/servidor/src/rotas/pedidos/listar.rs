//! `GET /pedidos` (R-LST-1).

use actix_web::http::header::{HeaderValue, LINK};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use casos::Plataforma;
use contrato::Pagina;
use contrato::pedido::{Filtros, PedidoResumo};
use dominio::ids::PedidoId;

use super::filtros::{filtro, sem_pagina};
use crate::cabecalhos::{etiqueta, ligacao};
use crate::cursor::Cursores;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Pessoa};

/// Rows of a page when the caller does not say.
pub(crate) const LIMITE_PADRAO: u32 = 50;

#[utoipa::path(
    operation_id = "listar_pedidos",
    tag = "Pedidos",
    summary = "Consulta de pedidos",
    description = "O RT vê os seus pedidos; a equipe vê os enviados de todos. Ordem: o mais novo primeiro.",
    security(("sessao" = [])),
    params(Filtros),
    responses((status = 200, description = "Uma página.", body = Pagina<PedidoResumo>, headers(("Link" = String, description = "A próxima página, com `rel=\"next\"`.")), example = exemplos::pedidos::pagina)),
    extensions(("x-codigos" = json!(["cursor_invalido"]))),
)]
#[get("/pedidos")]
pub(super) async fn listar(
    req: HttpRequest,
    pessoa: Pessoa,
    Consulta(filtros): Consulta<Filtros>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let leitor = pessoa.0.id().to_string();
    let cursores = Cursores::novos(
        plataforma.banco.cofre(),
        "pedidos",
        &leitor,
        &sem_pagina(&filtros),
    )?;
    let depois_de: Option<PedidoId> = filtros
        .cursor
        .as_deref()
        .map(|c| cursores.abrir(c))
        .transpose()?;
    let limite = u64::from(filtros.limite.unwrap_or(LIMITE_PADRAO));
    let pagina = casos::pedidos::listar(
        &plataforma,
        &pessoa.0,
        &filtro(&filtros)?,
        depois_de,
        limite,
    )
    .await?;
    let proximo_cursor = pagina
        .continua_em
        .map(|id| cursores.fechar(&id))
        .transpose()?;
    let corpo = Pagina {
        itens: pagina.itens,
        proximo_cursor,
    };
    let mut resposta = etiqueta::responder(&req, &corpo, None)?;
    if let Some(proxima) = corpo
        .proximo_cursor
        .as_deref()
        .and_then(|c| ligacao::proxima(req.uri(), c))
        && let Ok(valor) = HeaderValue::from_str(&proxima)
    {
        resposta.headers_mut().insert(LINK, valor);
    }
    Ok(resposta)
}
