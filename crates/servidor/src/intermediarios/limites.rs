//! Counts the request against its caller and says what is left (3.1, A09).

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage as _};
use contrato::problema::Codigo;

use super::recusar;
use super::sessao::Quem;
use crate::borda::Borda;
use crate::erro::Recusa;
use crate::limitador::{Contado, Saldo};
use crate::rotas;

pub(crate) async fn contar(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let Some(borda) = req.app_data::<Data<Borda>>().cloned() else {
        return Ok(recusar(req, Recusa::interna("borda ausente")));
    };
    let agora = borda.plataforma.agora_seguro();
    let saldos: Vec<_> = contados(&borda, &req)
        .into_iter()
        .map(|quem| borda.limitador.contar(quem, agora))
        .collect();
    let excedido = saldos.iter().find(|saldo| saldo.excedido).copied();
    let mut resposta = match excedido {
        Some(saldo) => recusar(req, recusa(saldo)),
        None => next.call(req).await?.map_into_boxed_body(),
    };
    // The tightest limit is the one worth knowing.
    if let Some(saldo) = saldos.iter().min_by_key(|saldo| saldo.resta) {
        let cabecalhos = resposta.headers_mut();
        for (nome, valor) in [
            ("ratelimit-policy", saldo.politica()),
            ("ratelimit", saldo.situacao()),
        ] {
            if let Ok(valor) = HeaderValue::from_str(&valor) {
                cabecalhos.insert(HeaderName::from_static(nome), valor);
            }
        }
    }
    Ok(resposta)
}

/// Against whom the request counts. Signed webhooks keep the rules of their own protocol.
fn contados(borda: &Borda, req: &ServiceRequest) -> Vec<Contado> {
    if rotas::webhook(req.path()) {
        return Vec::new();
    }
    let endereco = borda.endereco(req).map(Contado::agrupado);
    let mut quais = Vec::new();
    match req.extensions().get::<Quem>() {
        Some(Quem::Sessao(sessao)) => {
            // A file of 20 MiB is 20 pieces, which would eat up the requests of everything else.
            quais.push(if rotas::pedaco(req.method(), req.path()) {
                Contado::Pedaco(sessao.ator.id())
            } else {
                Contado::Conta(sessao.ator.id())
            });
            if rotas::envio_de_versao(req.method(), req.path()) {
                quais.push(Contado::Envio(sessao.ator.id()));
            }
        }
        _ => quais.extend(endereco.map(Contado::Endereco)),
    }
    if rotas::entrada(req.path()) && req.method() == Method::POST {
        quais.extend(endereco.map(Contado::Entrada));
    }
    if rotas::verificacao(req.path()) {
        quais.extend(endereco.map(Contado::Verificacao));
    }
    quais
}

fn recusa(saldo: Saldo) -> Recusa {
    Recusa::de(Codigo::LimiteExcedido).tentar_em(u64::try_from(saldo.renova_em).unwrap_or(1))
}
