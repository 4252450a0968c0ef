//! `/dev/correio`: the e-mails kept in the database, in demo mode on a loopback address only.

mod ligacoes;
mod lista;
mod mensagem;

use actix_web::web::{self, ServiceConfig};

/// Registers the pages when they may exist.
pub(crate) fn registrar(app: &mut ServiceConfig, demonstracao: bool) {
    if demonstracao {
        app.service(web::resource("/dev/correio").get(lista::lista))
            .service(web::resource("/dev/correio/{id}").get(mensagem::mensagem));
    }
}
