//! One versão.

mod conteudo;
mod ler;
mod retirar;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(ler::ler)
        .service(conteudo::conteudo)
        .service(retirar::retirar);
}
