//! Anexos of a pedido.

mod baixar_tudo;
mod enviar_versao;
mod listar;
mod listar_versoes;
mod remessa;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(listar::listar)
        .service(baixar_tudo::baixar_tudo)
        .service(listar_versoes::listar_versoes)
        .service(enviar_versao::enviar_versao);
}
