//! tus 1.0.0 (3.3): files that arrive piece by piece and go on where they stopped.

mod anunciado;
mod cancelar;
mod continuar;
mod criar;
mod ler;
mod listar;
mod opcoes;

use actix_web::HttpResponseBuilder;
use actix_web::http::header::LOCATION;
use chrono::{DateTime, Utc};
use dominio::ids::VersaoId;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::cabecalhos::tus::{UPLOAD_EXPIRES, UPLOAD_OFFSET, VERSAO_ID, data};
use crate::openapi::PREFIXO;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(opcoes::opcoes)
        .service(criar::criar)
        .service(listar::listar)
        .service(ler::ler)
        .service(continuar::continuar)
        .service(cancelar::cancelar);
}

/// How far an upload has come, in headers; a complete one says where its versão is.
fn situar(
    resposta: &mut HttpResponseBuilder,
    recebido: u64,
    expira_em: DateTime<Utc>,
    versao: Option<VersaoId>,
) {
    resposta
        .insert_header((UPLOAD_OFFSET, recebido.to_string()))
        .insert_header((UPLOAD_EXPIRES, data(expira_em)));
    if let Some(versao) = versao {
        resposta
            .insert_header((LOCATION, format!("{PREFIXO}/versoes/{versao}")))
            .insert_header((VERSAO_ID, versao.to_string()));
    }
}
