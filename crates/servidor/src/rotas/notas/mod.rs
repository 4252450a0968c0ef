//! Notas de serviço.

mod consultar;
mod listar;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(consultar::consultar).service(listar::listar);
}
