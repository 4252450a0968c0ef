//! A document made from signed data, sent as PDF.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
};
use actix_web::{HttpRequest, HttpResponse};

use crate::cabecalhos::{digest, disposicao, etiqueta};
use crate::extratores::impressao;
use crate::intermediarios::protecao::CSP_CONTEUDO;

/// The PDF with the headers of every download (F10), or 304 to whoever has it already.
pub(super) fn entregar(req: &HttpRequest, nome: &str, pdf: Vec<u8>) -> HttpResponse {
    let etag = etiqueta::do_conteudo(&pdf);
    if etiqueta::ja_tem(req, &etag) {
        return HttpResponse::NotModified()
            .insert_header((ETAG, etag))
            .insert_header((CACHE_CONTROL, "private, no-store"))
            .finish();
    }
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((CONTENT_DISPOSITION, disposicao::anexo(nome)))
        .insert_header((CONTENT_SECURITY_POLICY, CSP_CONTEUDO))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((ETAG, etag))
        .insert_header(("repr-digest", digest::escrever(&impressao(&pdf))))
        .body(pdf)
}
