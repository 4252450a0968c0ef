//! The routes, one file per verb: extract, call one use case, answer. No rule here.

mod analise;
mod anexos;
mod conta;
pub(crate) mod documentacao;
mod motivos;
mod nome_do_arquivo;
mod notas;
mod papel;
mod pedidos;
mod resposta;
mod sessao;
mod uploads;
mod verificacoes;
mod versoes;
mod webhooks;

use actix_web::http::Method;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::openapi::PREFIXO;

/// Registers every operation of the API, below [`PREFIXO`].
pub(crate) fn registrar(api: &mut ServiceConfig<'_>) {
    documentacao::registrar(api);
    sessao::registrar(api);
    conta::registrar(api);
    notas::registrar(api);
    pedidos::registrar(api);
    anexos::registrar(api);
    uploads::registrar(api);
    versoes::registrar(api);
    analise::registrar(api);
    motivos::registrar(api);
    verificacoes::registrar(api);
    webhooks::registrar(api);
}

fn abaixo_do_prefixo(caminho: &str) -> &str {
    caminho.strip_prefix(PREFIXO).unwrap_or_default()
}

/// True for the sign-in, which is limited by address and cannot carry a CSRF token yet.
pub(crate) fn entrada(caminho: &str) -> bool {
    abaixo_do_prefixo(caminho) == "/sessao"
}

/// True for the check of a code, which anyone may ask and nobody may try at will (R-REC-1).
pub(crate) fn verificacao(caminho: &str) -> bool {
    abaixo_do_prefixo(caminho) == "/verificacoes"
}

/// True for signed webhooks, which have no session and limits of their own.
pub(crate) fn webhook(caminho: &str) -> bool {
    abaixo_do_prefixo(caminho).starts_with("/webhooks/")
}

/// True for an upload, whole or by pieces, counted per day.
pub(crate) fn envio_de_versao(metodo: &Method, caminho: &str) -> bool {
    let caminho = abaixo_do_prefixo(caminho);
    *metodo == Method::POST && (caminho.ends_with("/versoes") || caminho == "/uploads")
}

/// True for the addresses where tus is spoken.
pub(crate) fn tus(caminho: &str) -> bool {
    let resto = abaixo_do_prefixo(caminho).strip_prefix("/uploads");
    resto.is_some_and(|resto| resto.is_empty() || resto.starts_with('/'))
}

/// True for a piece of an upload, or the question where the next one begins: many for each file.
pub(crate) fn pedaco(metodo: &Method, caminho: &str) -> bool {
    matches!(*metodo, Method::PATCH | Method::HEAD) && tus(caminho)
}
