//! From [`Recusa`] to bytes: the request id is known only at the outermost layer, so the body is written there.

use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue,
    RETRY_AFTER, WWW_AUTHENTICATE,
};
use actix_web::{HttpResponse, ResponseError};
use contrato::problema::{Codigo, Problema, TIPO_PROBLEMA};

use super::{Conteudo, Recusa};

impl ResponseError for Recusa {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.0.codigo.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// Writes the problem document of a refused answer. Answers below 400, and error pages that already have a
/// problem body, pass as they are.
pub(crate) fn terminar(resposta: ServiceResponse<BoxBody>, id: &str) -> ServiceResponse<BoxBody> {
    if resposta.status().as_u16() < 400 {
        return resposta;
    }
    let Some(erro) = resposta.response().error() else {
        return resposta;
    };
    let (corpo, cabecalhos) = if let Some(recusa) = erro.as_error::<Recusa>() {
        registrar(&recusa.0);
        (corpo(&recusa.0, id), cabecalhos(&recusa.0))
    } else {
        let recusa = Recusa::de(codigo_do_status(resposta.status())).por_causa_de(erro);
        registrar(&recusa.0);
        (corpo(&recusa.0, id), HeaderMap::new())
    };
    let mut resposta = resposta.map_body(|_, _| BoxBody::new(corpo));
    let destino = resposta.headers_mut();
    for (nome, valor) in cabecalhos {
        destino.insert(nome, valor);
    }
    destino.insert(CONTENT_TYPE, HeaderValue::from_static(TIPO_PROBLEMA));
    destino.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    resposta
}

fn corpo(recusa: &Conteudo, id: &str) -> Vec<u8> {
    let problema = Problema {
        tipo: format!("/api/docs/problemas#{}", recusa.codigo.codigo()),
        title: recusa.codigo.titulo().to_owned(),
        status: recusa.codigo.status(),
        codigo: recusa.codigo.codigo().to_owned(),
        detail: recusa.detail.clone().into_owned(),
        instance: format!("urn:apr:requisicao:{id}"),
        request_id: id.to_owned(),
        errors: recusa.errors.clone(),
        proximo_passo: recusa.proximo_passo.clone(),
        motivo: recusa.motivo.clone(),
        dependencia: recusa.dependencia.clone(),
    };
    serde_json::to_vec(&problema).unwrap_or_default()
}

fn cabecalhos(recusa: &Conteudo) -> HeaderMap {
    let mut mapa = HeaderMap::new();
    let mut por = |nome: HeaderName, valor: String| {
        if let Ok(valor) = HeaderValue::from_str(&valor) {
            mapa.insert(nome, valor);
        }
    };
    if let Some(segundos) = recusa.tentar_em {
        por(RETRY_AFTER, segundos.to_string());
    }
    if recusa.codigo.status() == 401 {
        por(WWW_AUTHENTICATE, "Sessao realm=\"APR\"".to_owned());
    }
    if let Some(metodos) = &recusa.permitidos {
        por(ALLOW, metodos.clone());
    }
    if let Some(bytes) = recusa.tamanho_total {
        por(CONTENT_RANGE, format!("bytes */{bytes}"));
    }
    mapa
}

fn registrar(recusa: &Conteudo) {
    let codigo = recusa.codigo.codigo();
    match &recusa.causa {
        Some(causa) if recusa.codigo.status() >= 500 => {
            tracing::error!(codigo, causa, "requisição falhou");
        }
        Some(causa) => tracing::info!(codigo, causa, "requisição recusada"),
        None => tracing::debug!(codigo, "requisição recusada"),
    }
}

/// The code of a refusal made by actix itself.
fn codigo_do_status(status: StatusCode) -> Codigo {
    match status.as_u16() {
        404 => Codigo::NaoEncontrado,
        405 => Codigo::MetodoNaoPermitido,
        413 => Codigo::CorpoGrandeDemais,
        415 => Codigo::TipoNaoAceito,
        400..500 => Codigo::CabecalhoInvalido,
        _ => Codigo::ErroInterno,
    }
}
