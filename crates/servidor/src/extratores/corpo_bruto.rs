//! Reads a small body whole, with a limit and a deadline.

use std::time::Duration;

use actix_web::HttpMessage as _;
use actix_web::HttpRequest;
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_LENGTH;
use bytes::{Bytes, BytesMut};
use contrato::problema::Codigo;
use futures_util::StreamExt as _;

use crate::erro::Recusa;

/// Longest wait for a small body: actix times out only the head.
const PACIENCIA: Duration = Duration::from_secs(20);

/// The whole body, at most `limite` bytes, within 20 s.
///
/// # Errors
/// `corpo_grande_demais`, also by `Content-Length` before reading; `envio_interrompido`.
pub(crate) async fn ler_corpo(
    req: &HttpRequest,
    payload: Payload,
    limite: usize,
) -> Result<Bytes, Recusa> {
    let declarado = req
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.parse().ok());
    if declarado.is_some_and(|tamanho: usize| tamanho > limite) {
        return Err(grande_demais(limite));
    }
    if req.headers().contains_key("content-encoding") {
        return Err(Recusa::com_detalhe(
            Codigo::TipoNaoAceito,
            "Corpos comprimidos não são aceitos. Envie sem Content-Encoding.",
        ));
    }
    let leitura = async {
        let mut corpo = BytesMut::with_capacity(declarado.unwrap_or(1024));
        let mut partes = payload;
        while let Some(parte) = partes.next().await {
            let parte = parte.map_err(recusar)?;
            if corpo.len() + parte.len() > limite {
                return Err(grande_demais(limite));
            }
            corpo.extend_from_slice(&parte);
        }
        Ok(corpo.freeze())
    };
    tokio::time::timeout(PACIENCIA, leitura)
        .await
        .unwrap_or_else(|_| Err(Recusa::de(Codigo::EnvioInterrompido)))
}

fn grande_demais(limite: usize) -> Recusa {
    let detalhe = format!(
        "O corpo passa do limite de {} KiB desta operação. Envie menos dados.",
        limite / 1024
    );
    Recusa::com_detalhe(Codigo::CorpoGrandeDemais, detalhe)
}

fn recusar(falha: PayloadError) -> Recusa {
    match falha {
        PayloadError::Overflow => Recusa::de(Codigo::CorpoGrandeDemais),
        outra => Recusa::de(Codigo::EnvioInterrompido).por_causa_de(outra),
    }
}

/// Media type of the request without its parameters, in lower case.
pub(super) fn tipo_de_midia(req: &HttpRequest) -> String {
    req.content_type().to_ascii_lowercase()
}
