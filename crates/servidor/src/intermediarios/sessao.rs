//! Whose request it is: the cookie becomes a live session, once per request (3.2).

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{AUTHORIZATION, COOKIE, HeaderMap};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage as _};
use casos::sessao::Reconhecida;
use contrato::problema::Codigo;

use super::recusar;
use super::requisicao::RequisicaoId;
use crate::borda::Borda;
use crate::erro::Recusa;

/// What the cookie turned out to be.
#[derive(Debug, Clone)]
pub(crate) enum Quem {
    /// No session cookie came.
    Ninguem,
    /// A cookie came that opens nothing now.
    SessaoMorta,
    /// A live session.
    Sessao(Box<Reconhecida>),
}

pub(crate) async fn reconhecer(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let Some(borda) = req.app_data::<Data<Borda>>().cloned() else {
        return Ok(recusar(req, Recusa::interna("borda ausente")));
    };
    let quem = match cookie(req.headers(), borda.nome_do_cookie()) {
        None => Quem::Ninguem,
        Some(_) if req.headers().contains_key(AUTHORIZATION) => {
            let recusa = Recusa::com_detalhe(
                Codigo::CabecalhoInvalido,
                "Cookie de sessão e Authorization não andam juntos. Envie só um dos dois.",
            );
            return Ok(recusar(req, recusa));
        }
        Some(segredo) => {
            let id = req
                .extensions()
                .get::<RequisicaoId>()
                .map_or_else(String::new, |id| id.0.clone());
            match casos::sessao::reconhecer(&borda.plataforma, &segredo, true, &id).await {
                Ok(Some(sessao)) => Quem::Sessao(Box::new(sessao)),
                Ok(None) => Quem::SessaoMorta,
                Err(falha) => return Ok(recusar(req, falha.into())),
            }
        }
    };
    req.extensions_mut().insert(quem);
    next.call(req)
        .await
        .map(ServiceResponse::map_into_boxed_body)
}

/// The value of a cookie; two with the same name count as none, since nobody can tell which is ours.
fn cookie(cabecalhos: &HeaderMap, nome: &str) -> Option<String> {
    let campos = cabecalhos
        .get_all(COOKIE)
        .filter_map(|valor| valor.to_str().ok());
    let mut achados = campos.flat_map(|campo| campo.split(';')).filter_map(|par| {
        let (este, valor) = par.trim().split_once('=')?;
        (este == nome).then(|| valor.trim_matches('"').to_owned())
    });
    let primeiro = achados.next()?;
    achados.next().is_none().then_some(primeiro)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn acha_o_cookie_entre_outros_e_recusa_o_ambiguo() {
        let com = |campo: &str| {
            let mut mapa = HeaderMap::new();
            mapa.insert(COOKIE, HeaderValue::from_str(campo).unwrap());
            cookie(&mapa, "sid")
        };
        assert_eq!(com("tema=escuro; sid=abc").as_deref(), Some("abc"));
        assert_eq!(com("xsid=abc"), None);
        assert_eq!(com("sid=abc; sid=def"), None);
    }
}
