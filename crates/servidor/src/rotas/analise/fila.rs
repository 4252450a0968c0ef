//! `GET /analise/fila`.

use actix_web::http::header::{HeaderValue, LINK};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use banco::pedidos::PosicaoFila;
use casos::Plataforma;
use casos::analise::Quais;
use chrono::{DateTime, Utc};
use contrato::Pagina;
use contrato::analise::{FiltrosFila, ItemFila, QuaisFila};
use dominio::ids::PedidoId;

use crate::cabecalhos::{etiqueta, ligacao};
use crate::cursor::Cursores;
use crate::erro::Recusa;
use crate::exemplos;
use crate::extratores::{Consulta, Equipe};

/// Rows of a page when the caller does not say.
const LIMITE_PADRAO: u32 = 50;

#[utoipa::path(
    operation_id = "ler_fila",
    tag = "Análise",
    summary = "Fila de análise",
    description = "Pedidos enviados e sem resposta, o que espera há mais tempo primeiro.",
    security(("sessao" = [])),
    params(FiltrosFila),
    responses((status = 200, description = "Uma página.", body = Pagina<ItemFila>, headers(("Link" = String, description = "A próxima página, com `rel=\"next\"`.")), example = exemplos::analise::fila)),
    extensions(("x-codigos" = json!(["sem_permissao", "cursor_invalido"]))),
)]
#[get("/analise/fila")]
pub(super) async fn fila(
    req: HttpRequest,
    equipe: Equipe,
    Consulta(filtros): Consulta<FiltrosFila>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let sem_pagina = FiltrosFila {
        limite: None,
        cursor: None,
        ..filtros.clone()
    };
    let leitor = equipe.0.id().to_string();
    let cursores = Cursores::novos(plataforma.banco.cofre(), "fila", &leitor, &sem_pagina)?;
    let depois_de: Option<(DateTime<Utc>, PedidoId)> = filtros
        .cursor
        .as_deref()
        .map(|cursor| cursores.abrir(cursor))
        .transpose()?;
    let depois_de = depois_de.map(|(enviado_em, id)| PosicaoFila { enviado_em, id });
    let quais = match filtros.quais {
        Some(QuaisFila::Livres) => Quais::Livres,
        Some(QuaisFila::Minhas) => Quais::Minhas,
        Some(QuaisFila::Todas) | None => Quais::Todas,
    };
    let limite = u64::from(filtros.limite.unwrap_or(LIMITE_PADRAO));
    let regional = filtros
        .regional
        .as_deref()
        .map(str::trim)
        .filter(|r| !r.is_empty())
        .map(str::to_uppercase);
    let recorte = (filtros.tipo, regional.as_deref(), quais);
    let (itens, continua) =
        casos::analise::fila(&plataforma, &equipe.0, recorte, depois_de, limite).await?;
    let proximo_cursor = continua
        .map(|posicao| cursores.fechar(&(posicao.enviado_em, posicao.id)))
        .transpose()?;
    let corpo = Pagina {
        itens,
        proximo_cursor,
    };
    let mut resposta = etiqueta::responder(&req, &corpo, None)?;
    if let Some(proxima) = corpo
        .proximo_cursor
        .as_deref()
        .and_then(|cursor| ligacao::proxima(req.uri(), cursor))
        && let Ok(valor) = HeaderValue::from_str(&proxima)
    {
        resposta.headers_mut().insert(LINK, valor);
    }
    Ok(resposta)
}
