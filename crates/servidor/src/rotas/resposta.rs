//! Answers that can be replayed byte by byte (3.1).

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use banco::idempotencia::{Endereco, Resposta};
use casos::{Ator, Falha, Feito, Idempotencia};
use serde::Serialize;

use crate::erro::Recusa;

/// How an answer is written, once for the caller and once for the replay.
pub(crate) type Serializar<T> = fn(&T) -> Result<Resposta, Falha>;

/// The key of this request, scoped to the caller, the method and the path.
pub(crate) fn idempotencia<T>(
    req: &HttpRequest,
    ator: &Ator,
    chave: impl Into<Option<String>>,
    impressao: [u8; 32],
    serializar: Serializar<T>,
) -> Option<Idempotencia<T>> {
    chave.into().map(|chave| Idempotencia {
        endereco: Endereco {
            principal: ator.id(),
            // Ids may come in capitals and mean the same.
            rota: format!("{} {}", req.method(), req.path().to_ascii_lowercase()),
            chave,
        },
        impressao,
        serializar,
    })
}

/// A JSON answer that can be kept.
pub(crate) fn json<T: Serialize>(
    status: StatusCode,
    corpo: &T,
    cabecalhos: &[(&str, String)],
) -> Result<Resposta, Falha> {
    let mut todos = vec![("content-type".to_owned(), "application/json".to_owned())];
    todos.extend(
        cabecalhos
            .iter()
            .map(|(nome, valor)| ((*nome).to_owned(), valor.clone())),
    );
    Ok(Resposta {
        status: status.as_u16(),
        cabecalhos: todos,
        corpo: serde_json::to_vec(corpo)?,
    })
}

/// Sends what was done now, or what was answered when it was done.
pub(crate) fn responder<T>(
    feito: Feito<T>,
    serializar: Serializar<T>,
) -> Result<HttpResponse, Recusa> {
    match feito {
        Feito::Agora(valor) => montar(serializar(&valor)?),
        Feito::Repetido(resposta) => {
            let mut resposta = montar(resposta)?;
            let nome = HeaderName::from_static("idempotent-replayed");
            resposta
                .headers_mut()
                .insert(nome, HeaderValue::from_static("true"));
            Ok(resposta)
        }
    }
}

fn montar(resposta: Resposta) -> Result<HttpResponse, Recusa> {
    let status = StatusCode::from_u16(resposta.status).map_err(Recusa::interna)?;
    let mut saida = HttpResponse::build(status);
    for (nome, valor) in resposta.cabecalhos {
        saida.insert_header((nome, valor));
    }
    saida.insert_header((CACHE_CONTROL, "private, no-store"));
    Ok(saida.body(resposta.corpo))
}
