//! What belongs to the account that asks.

mod visoes;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(visoes::ler).service(visoes::guardar);
}
