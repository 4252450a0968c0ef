//! Verification of receipts and decisions.

mod verificar;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(verificar::verificar);
}
