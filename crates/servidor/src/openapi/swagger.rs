//! Swagger UI at `/api/docs/`, from files inside the binary: no network.

use std::sync::Arc;

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue, LOCATION,
};
use actix_web::{HttpRequest, HttpResponse};
use contrato::problema::Codigo;
use utoipa_swagger_ui::{Config, SwaggerFile};

use super::PREFIXO;
use crate::erro::Recusa;

/// Policy of this page alone: Swagger UI has one inline style, named by its hash.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self' \
    'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A file of Swagger UI.
pub(crate) async fn swagger(req: HttpRequest) -> Result<HttpResponse, Recusa> {
    let nome = req.match_info().get("arquivo").unwrap_or_default();
    let documento = format!("{PREFIXO}/openapi.json");
    let configuracao = Config::from(documento)
        .validator_url("none")
        .try_it_out_enabled(true);
    let arquivo =
        utoipa_swagger_ui::serve(nome, Arc::new(configuracao)).map_err(Recusa::interna)?;
    arquivo
        .map(responder)
        .ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))
}

fn responder(arquivo: SwaggerFile<'_>) -> HttpResponse {
    let mut resposta = HttpResponse::Ok().body(arquivo.bytes.into_owned());
    let cabecalhos = resposta.headers_mut();
    cabecalhos.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(CSP));
    cabecalhos.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(tipo) = HeaderValue::from_str(&arquivo.content_type) {
        cabecalhos.insert(CONTENT_TYPE, tipo);
    }
    if arquivo.gzpipped {
        cabecalhos.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    resposta
}

/// `/api/docs` without the slash.
pub(crate) async fn redirecionar_para_o_swagger() -> HttpResponse {
    HttpResponse::PermanentRedirect()
        .insert_header((LOCATION, "/api/docs/"))
        .finish()
}
