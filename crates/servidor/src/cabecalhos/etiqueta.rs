//! `ETag` and `If-None-Match` (3.1).

use actix_web::http::header::{CACHE_CONTROL, ETAG, HeaderValue, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse};
use bytes::Bytes;
use ring::digest::{SHA256, digest};
use serde::Serialize;

use crate::erro::Recusa;

/// The tag of a pedido: its `versao`.
#[must_use]
pub fn da_versao(versao: i64) -> String {
    format!("\"{versao}\"")
}

/// The tag of a content without a version number: half of its SHA-256.
#[must_use]
pub fn do_conteudo(conteudo: &[u8]) -> String {
    format!(
        "\"{}\"",
        hex::encode(&digest(&SHA256, conteudo).as_ref()[..16])
    )
}

/// 200 with the JSON and its tag, or 304 when the caller already has that tag. Never stored by caches.
///
/// # Errors
/// Only when the body does not serialise.
pub fn responder<T: Serialize>(
    req: &HttpRequest,
    corpo: &T,
    etiqueta: Option<String>,
) -> Result<HttpResponse, Recusa> {
    let bytes = serde_json::to_vec(corpo).map_err(Recusa::interna)?;
    responder_bytes(req, "application/json", bytes.into(), etiqueta)
}

/// The same, of bytes that are already written.
pub(crate) fn responder_bytes(
    req: &HttpRequest,
    tipo: &'static str,
    bytes: Bytes,
    etiqueta: Option<String>,
) -> Result<HttpResponse, Recusa> {
    let etiqueta = etiqueta.unwrap_or_else(|| do_conteudo(&bytes));
    let mut resposta = if ja_tem(req, &etiqueta) {
        HttpResponse::NotModified().finish()
    } else {
        HttpResponse::Ok().content_type(tipo).body(bytes)
    };
    let cabecalhos = resposta.headers_mut();
    cabecalhos.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    cabecalhos.insert(
        ETAG,
        HeaderValue::from_str(&etiqueta).map_err(Recusa::interna)?,
    );
    Ok(resposta)
}

/// True when `If-None-Match` names the tag; the comparison is weak (RFC 9110, 13.1.2).
#[must_use]
pub fn ja_tem(req: &HttpRequest, etiqueta: &str) -> bool {
    req.headers()
        .get_all(IF_NONE_MATCH)
        .filter_map(|valor| valor.to_str().ok())
        .any(|valor| bate(valor, etiqueta))
}

fn bate(campo: &str, etiqueta: &str) -> bool {
    campo
        .split(',')
        .map(str::trim)
        .any(|um| um == "*" || um.strip_prefix("W/").unwrap_or(um) == etiqueta)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparacao_e_fraca_e_aceita_lista() {
        assert!(bate("\"7\"", &da_versao(7)));
        assert!(bate("W/\"6\", W/\"7\"", &da_versao(7)));
        assert!(bate("*", &da_versao(7)));
        assert!(!bate("\"77\"", &da_versao(7)));
    }
}
