//! The analyst's side.

mod anotacoes;
mod assumir;
mod carta;
mod decidir;
mod devolver;
mod fila;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(fila::fila)
        .service(assumir::assumir)
        .service(devolver::devolver)
        .service(anotacoes::ler)
        .service(anotacoes::salvar)
        .service(decidir::decidir)
        .service(carta::carta);
}
