//! `/dev/correio`: the e-mails kept in the database, in demo mode on a loopback address only.

mod ligacoes;
mod lista;
mod mensagem;

use actix_web::HttpResponse;
use actix_web::guard::{Guard, GuardContext, fn_guard};
use actix_web::http::header::HOST;
use actix_web::web::{self, ServiceConfig};

use crate::pagina::pagina;

/// Registers the pages when they may exist.
pub(crate) fn registrar(app: &mut ServiceConfig, demonstracao: bool) {
    if demonstracao {
        app.service(
            web::resource("/dev/correio")
                .guard(local())
                .get(lista::lista),
        )
        .service(
            web::resource("/dev/correio/{id}")
                .guard(local())
                .get(mensagem::mensagem),
        )
        .service(web::resource("/dev/correio{resto:.*}").get(so_daqui));
    }
}

/// Under any other name: why not, and what to do.
async fn so_daqui() -> HttpResponse {
    let corpo = "<h1>O correio abre só nesta máquina</h1>\
        <p>Os e-mails da demonstração não saem daqui. Abra esta página por 127.0.0.1 ou localhost.</p>";
    HttpResponse::Forbidden()
        .content_type("text/html; charset=utf-8")
        .body(pagina("Correio da demonstração", corpo))
}

/// Only under a name of this machine: a foreign site whose name was made to point here reads no mail.
fn local() -> impl Guard {
    fn_guard(|contexto: &GuardContext<'_>| {
        let anfitriao = contexto.head().headers().get(HOST);
        anfitriao
            .and_then(|valor| valor.to_str().ok())
            .is_some_and(e_local)
    })
}

/// A `Host` of the loopback: `localhost`, 127.0.0.0/8 or `[::1]`, with any port.
fn e_local(anfitriao: &str) -> bool {
    let nome = match anfitriao.strip_prefix('[') {
        Some(resto) => resto.split(']').next().unwrap_or_default(),
        None => anfitriao.split(':').next().unwrap_or_default(),
    };
    nome.eq_ignore_ascii_case("localhost")
        || nome
            .parse::<std::net::IpAddr>()
            .is_ok_and(|endereco| endereco.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::e_local;

    #[test]
    fn so_um_nome_desta_maquina_le_o_correio() {
        for local in ["localhost", "LocalHost:8080", "127.0.0.1:8080", "[::1]:80"] {
            assert!(e_local(local), "{local}");
        }
        for outro in [
            "",
            "apr.exemplo.com:8080",
            "127.0.0.1.exemplo.com",
            "10.0.0.1",
            "[2001:db8::1]",
        ] {
            assert!(!e_local(outro), "{outro}");
        }
    }
}
