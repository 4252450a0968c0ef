//! The reason library.

mod alterar;
mod criar;
mod listar;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(listar::listar)
        .service(criar::criar)
        .service(alterar::alterar);
}
