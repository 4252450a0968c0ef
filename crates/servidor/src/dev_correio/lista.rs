//! The list.

use std::fmt::Write as _;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::web::Data;
use casos::Plataforma;
use dominio::calendario::formatar_data_hora;

use crate::erro::Recusa;
use crate::pagina::{escapar, pagina};

/// Mails shown.
const QUANTAS: u64 = 200;

/// The last mails, newest first.
pub(super) async fn lista(plataforma: Data<Plataforma>) -> Result<HttpResponse, Recusa> {
    let mensagens = casos::tarefas::ultimas_mensagens(&plataforma, QUANTAS).await?;
    let mut corpo = String::from(
        "<h1>Correio da demonstração</h1><p>Nenhum destes e-mails saiu desta máquina.</p>",
    );
    if mensagens.is_empty() {
        corpo.push_str("<p>Ainda não há e-mails. Envie um pedido e recarregue esta página.</p>");
    } else {
        corpo.push_str(
            "<table><thead><tr><th scope=\"col\">Quando</th><th scope=\"col\">Para</th><th scope=\"col\">Assunto</th>\
             <th scope=\"col\">Situação</th></tr></thead><tbody>",
        );
        for m in mensagens {
            let _ = write!(
                corpo,
                "<tr><td>{}</td><td>{}</td><td><a href=\"/dev/correio/{}\">{}</a></td><td>{}</td></tr>",
                escapar(&formatar_data_hora(m.criada_em)),
                escapar(&m.para),
                m.id,
                escapar(&m.assunto),
                if m.entregue_em.is_some() {
                    "Entregue"
                } else {
                    "Na fila"
                },
            );
        }
        corpo.push_str("</tbody></table>");
    }
    Ok(responder("Correio da demonstração", &corpo))
}

/// A page that nobody stores.
pub(super) fn responder(titulo: &str, corpo: &str) -> HttpResponse {
    let mut resposta = HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .body(pagina(titulo, corpo));
    resposta
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    resposta
}
