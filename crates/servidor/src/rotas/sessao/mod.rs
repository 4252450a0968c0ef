//! Sign-in and sign-out (3.2).

mod entrar;
mod ler;
mod sair;

use utoipa_actix_web::service_config::ServiceConfig;

use crate::borda::Borda;

pub(super) fn registrar(api: &mut ServiceConfig<'_>) {
    api.service(entrar::entrar)
        .service(ler::ler)
        .service(sair::sair);
}

/// The session cookie; without `valor` it is erased. A session cookie: closing the browser ends it there too.
fn cookie(borda: &Borda, valor: Option<&str>) -> String {
    let nome = borda.nome_do_cookie();
    let seguro = if borda.servidor.cookie_seguro() {
        "; Secure"
    } else {
        ""
    };
    match valor {
        Some(valor) => format!("{nome}={valor}; Path=/; HttpOnly; SameSite=Strict{seguro}"),
        None => format!("{nome}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0{seguro}"),
    }
}
