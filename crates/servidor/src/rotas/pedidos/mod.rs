//! Pedidos.

mod alterar;
mod contar;
mod criar;
mod diferencas;
mod encerrar;
mod enviar;
mod exportar;
mod filtros;
mod historico;
mod ler;
mod listar;
mod pendencias;
mod recibo;
mod recibo_pdf;
mod responder;
mod vez;

use utoipa_actix_web::service_config::ServiceConfig;

/// Literal paths before `{id}`, so that no id hides them.
pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(exportar::exportar)
        .service(contar::contar)
        .service(listar::listar)
        .service(criar::criar)
        .service(ler::ler)
        .service(alterar::alterar)
        .service(enviar::enviar)
        .service(encerrar::encerrar)
        .service(recibo::recibo)
        .service(recibo_pdf::recibo_pdf)
        .service(historico::historico)
        .service(vez::vez)
        .service(pendencias::pendencias)
        .service(diferencas::diferencas)
        .service(responder::responder);
}
