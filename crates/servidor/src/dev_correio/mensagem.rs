//! One mail, as its plain text, with links that can be clicked.

use actix_web::http::header::CONTENT_SECURITY_POLICY;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use casos::Plataforma;
use contrato::problema::Codigo;
use dominio::calendario::formatar_data_hora;
use serde::Deserialize;
use uuid::Uuid;

use super::ligacoes::com_ligacoes;
use super::lista::responder;
use crate::erro::Recusa;
use crate::pagina::escapar;

/// `?forma=html` shows the HTML part alone, for the frame of the page.
#[derive(Deserialize)]
pub(super) struct Forma {
    forma: Option<String>,
}

/// Mails carry inline styles, as mail clients demand; nothing else is allowed in their frame.
const CSP_DO_HTML: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation";

/// The page of a mail, or its HTML part.
pub(super) async fn mensagem(
    req: HttpRequest,
    forma: Query<Forma>,
    plataforma: Data<Plataforma>,
) -> Result<HttpResponse, Recusa> {
    let id: Uuid = req
        .match_info()
        .get("id")
        .and_then(|id| id.parse().ok())
        .ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    let achada = casos::tarefas::ler_mensagem(&plataforma, id).await?;
    let m = achada.ok_or_else(|| Recusa::de(Codigo::NaoEncontrado))?;
    if forma.forma.as_deref() == Some("html") {
        return Ok(HttpResponse::Ok()
            .insert_header((CONTENT_SECURITY_POLICY, CSP_DO_HTML))
            .content_type("text/html; charset=utf-8")
            .body(m.html));
    }
    let corpo = format!(
        "<p><a href=\"/dev/correio\">Voltar ao correio</a></p><h1>{}</h1>\
         <dl><dt>Para</dt><dd>{}</dd><dt>Quando</dt><dd>{}</dd></dl>\
         <pre>{}</pre><p><a href=\"/dev/correio/{id}?forma=html\">Ver como aparece no leitor de e-mail</a></p>",
        escapar(&m.assunto),
        escapar(&m.para),
        escapar(&formatar_data_hora(m.criada_em)),
        com_ligacoes(&m.texto),
    );
    Ok(responder(&m.assunto, &corpo))
}
