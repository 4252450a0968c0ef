//! The document itself.

pub(crate) mod openapi;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(openapi::openapi);
}
