//! The answer for a file of the portal.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderValue, VARY,
};
use actix_web::{HttpRequest, HttpResponse};

use super::pasta::Achado;
use crate::cabecalhos::etiqueta;
use crate::erro::Recusa;

/// Files whose name carries the hash of their content never change.
const PARA_SEMPRE: &str = "public, max-age=31536000, immutable";

pub(super) fn responder(
    req: &HttpRequest,
    nome: &str,
    achado: Achado,
) -> Result<HttpResponse, Recusa> {
    let etag = etiqueta::do_conteudo(&achado.bytes);
    let mut resposta = if etiqueta::ja_tem(req, &etag) {
        HttpResponse::NotModified().finish()
    } else {
        HttpResponse::Ok().body(achado.bytes)
    };
    let cabecalhos = resposta.headers_mut();
    if let Some(codificacao) = achado.codificacao {
        cabecalhos.insert(CONTENT_ENCODING, HeaderValue::from_static(codificacao));
    }
    cabecalhos.insert(CONTENT_TYPE, HeaderValue::from_static(tipo_de_midia(nome)));
    cabecalhos.insert(
        CACHE_CONTROL,
        HeaderValue::from_static(if tem_hash(nome) {
            PARA_SEMPRE
        } else {
            "no-cache"
        }),
    );
    cabecalhos.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    cabecalhos.insert(ETAG, HeaderValue::from_str(&etag).map_err(Recusa::interna)?);
    Ok(resposta)
}

/// A part of the name, between dots or dashes, of at least 8 hexadecimal digits.
fn tem_hash(nome: &str) -> bool {
    let ultimo = nome.rsplit('/').next().unwrap_or(nome);
    ultimo
        .split(['.', '-'])
        .any(|parte| parte.len() >= 8 && parte.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn tipo_de_midia(nome: &str) -> &'static str {
    match nome.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_nome_com_hash_vale_para_sempre() {
        assert!(tem_hash("ativos/portal.3f9a0c1de2b43f9a.wasm"));
        assert!(tem_hash("fontes/public-sans.0123abcd.woff2"));
        assert!(!tem_hash("index.html"));
        assert!(!tem_hash("favicon.ico"));
    }
}
