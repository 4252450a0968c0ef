//! The outermost layer: request id, security headers, problem bodies, one log line and the counters.

use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING,
};
use actix_web::http::{ConnectionType, Method};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage as _};
use tracing::Instrument as _;

use super::protecao::proteger;
use crate::borda::Borda;
use crate::erro::terminar;

const NOME: HeaderName = HeaderName::from_static("request-id");

/// Id of the request, for logs and problem documents.
#[derive(Debug, Clone)]
pub(crate) struct RequisicaoId(pub(crate) String);

pub(crate) async fn acompanhar(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let borda = req.app_data::<Data<Borda>>().cloned();
    let id = id_recebido(req.headers())
        .unwrap_or_else(|| borda.as_ref().map_or_else(String::new, |b| b.novo_id()));
    req.extensions_mut().insert(RequisicaoId(id.clone()));
    let span = tracing::info_span!("requisicao", request_id = %id);
    let curso = borda
        .as_ref()
        .map(|borda| EmCurso::novo(borda.clone(), req.method().clone()));
    let inicio = Instant::now();
    let tem_corpo = req.headers().contains_key(TRANSFER_ENCODING)
        || req
            .headers()
            .get(CONTENT_LENGTH)
            .is_some_and(|tamanho| tamanho != "0");
    let resposta = next
        .call(req)
        .instrument(span.clone())
        .await?
        .map_into_boxed_body();
    let mut resposta = span.in_scope(|| terminar(resposta, &id));
    let cabecalhos = resposta.headers_mut();
    proteger(cabecalhos);
    if let Ok(valor) = HeaderValue::from_str(&id) {
        cabecalhos.insert(NOME, valor);
    }
    // What was refused before its body ended would keep the connection waiting for the rest.
    let recusada_com_corpo = tem_corpo && resposta.status().is_client_error();
    if recusada_com_corpo || borda.is_some_and(|borda| borda.parando()) {
        resposta
            .response_mut()
            .head_mut()
            .set_connection_type(ConnectionType::Close);
    }
    let status = resposta.status().as_u16();
    let rota = resposta
        .request()
        .match_pattern()
        .unwrap_or_else(|| "outra".to_owned());
    let duracao = inicio.elapsed();
    span.in_scope(|| {
        tracing::info!(
            metodo = %resposta.request().method(),
            rota,
            status,
            duracao_ms = u64::try_from(duracao.as_millis()).unwrap_or(u64::MAX),
            "requisição"
        );
    });
    if let Some(curso) = curso {
        curso.terminou(&rota, status, duracao);
    }
    Ok(resposta)
}

/// A caller's own id is echoed when it cannot disturb a log line.
fn id_recebido(cabecalhos: &HeaderMap) -> Option<String> {
    let texto = cabecalhos.get(NOME)?.to_str().ok()?;
    let bom = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    (!texto.is_empty() && texto.len() <= 64 && texto.bytes().all(bom)).then(|| texto.to_owned())
}

/// Counts the request down even when the caller leaves and the future is dropped.
struct EmCurso {
    borda: Data<Borda>,
    metodo: Method,
    terminada: bool,
}

impl EmCurso {
    fn novo(borda: Data<Borda>, metodo: Method) -> Self {
        borda.metricas.comecou();
        Self {
            borda,
            metodo,
            terminada: false,
        }
    }

    fn terminou(mut self, rota: &str, status: u16, duracao: Duration) {
        self.terminada = true;
        self.borda
            .metricas
            .terminou(nome(&self.metodo), rota, status, duracao);
    }
}

impl Drop for EmCurso {
    fn drop(&mut self) {
        if !self.terminada {
            self.borda
                .metricas
                .terminou(nome(&self.metodo), "abandonada", 0, Duration::ZERO);
        }
    }
}

/// Methods that anyone may invent do not become labels.
fn nome(metodo: &Method) -> &'static str {
    match *metodo {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        _ => "outro",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_um_request_id_inofensivo_e_repetido() {
        let com = |valor: &str| {
            let mut mapa = HeaderMap::new();
            mapa.insert(NOME, HeaderValue::from_str(valor).unwrap());
            id_recebido(&mapa)
        };
        assert_eq!(com("abc-DEF_1").as_deref(), Some("abc-DEF_1"));
        assert_eq!(com(""), None);
        assert_eq!(com("a b"), None);
        assert_eq!(com("a\"b"), None);
        assert_eq!(com(&"a".repeat(65)), None);
    }
}
