//! `OPTIONS /uploads`: what we speak of tus.

use actix_web::web::Data;
use actix_web::{HttpResponse, options};
use casos::Plataforma;

use crate::cabecalhos::tus::{EXTENSOES, TUS_VERSION, VERSAO, algoritmos};

#[utoipa::path(
    operation_id = "opcoes_de_upload",
    tag = "Anexos",
    summary = "O que este servidor aceita do tus",
    description = "Versão, extensões, tamanho máximo e somas. Não exige sessão.",
    responses((status = 204, description = "Veja os cabeçalhos.", headers(
        ("Tus-Version" = String, description = "Versões do protocolo."),
        ("Tus-Extension" = String, description = "Extensões."),
        ("Tus-Max-Size" = String, description = "Bytes do maior arquivo."),
        ("Tus-Checksum-Algorithm" = String, description = "Somas de `Upload-Checksum`.")))),
)]
#[options("/uploads")]
pub(super) async fn opcoes(plataforma: Data<Plataforma>) -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((TUS_VERSION, VERSAO))
        .insert_header(("tus-extension", EXTENSOES))
        .insert_header((
            "tus-max-size",
            plataforma.ajustes.limite_arquivo.to_string(),
        ))
        .insert_header(("tus-checksum-algorithm", algoritmos()))
        .finish()
}
