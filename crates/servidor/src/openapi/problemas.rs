//! Adds to every operation the refusals it can answer.
//!
//! A route names only what is its own, in the extension `x-codigos`; what follows from its shape (session, body,
//! headers, path) is added here, so that no route can forget it.

use std::collections::BTreeMap;

use contrato::problema::{Codigo, Problema, TIPO_PROBLEMA};
use serde_json::{Value, json};
use utoipa::openapi::example::Example;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr, Response};

use super::codigos::{EXTENSAO, codigos};
use super::nulos;
use crate::erro::Recusa;

/// Completes every operation of the document.
pub(super) fn completar(documento: &mut OpenApi) {
    for (caminho, item) in &mut documento.paths.paths {
        for (seguro, operacao) in operacoes(item) {
            nulos::retirar(operacao);
            let codigos = codigos(caminho, seguro, operacao);
            let nomes: Vec<Value> = codigos
                .iter()
                .map(|codigo| json!(codigo.codigo()))
                .collect();
            operacao
                .extensions
                .get_or_insert_default()
                .insert(EXTENSAO.to_owned(), Value::Array(nomes));
            responder(operacao, &codigos);
        }
    }
}

/// Operations of a path; the flag tells the safe method from the unsafe ones.
fn operacoes(item: &mut PathItem) -> impl Iterator<Item = (bool, &mut Operation)> {
    let PathItem {
        options,
        head,
        get,
        post,
        put,
        patch,
        delete,
        ..
    } = item;
    [
        (true, options),
        (true, head),
        (true, get),
        (false, post),
        (false, put),
        (false, patch),
        (false, delete),
    ]
    .into_iter()
    .filter_map(|(seguro, operacao)| operacao.as_mut().map(|operacao| (seguro, operacao)))
}

/// One response for each status, one example for each code.
fn responder(operacao: &mut Operation, codigos: &[Codigo]) {
    let mut por_status: BTreeMap<u16, Vec<Codigo>> = BTreeMap::new();
    for codigo in codigos {
        por_status.entry(codigo.status()).or_default().push(*codigo);
    }
    for (status, codigos) in por_status {
        let mut conteudo = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problema"))));
        for codigo in &codigos {
            let mut exemplo = Example::new();
            codigo.titulo().clone_into(&mut exemplo.summary);
            exemplo.value = serde_json::to_value(problema(*codigo)).ok();
            conteudo
                .examples
                .insert(codigo.codigo().to_owned(), RefOr::T(exemplo));
        }
        let titulos: Vec<_> = codigos.iter().map(|codigo| codigo.titulo()).collect();
        let mut resposta = Response::new(titulos.join(" · "));
        resposta
            .content
            .insert(TIPO_PROBLEMA.to_owned(), RefOr::T(conteudo));
        operacao
            .responses
            .responses
            .insert(status.to_string(), RefOr::T(resposta));
    }
}

fn problema(codigo: Codigo) -> Problema {
    let id = "4f1a6c2b9d3e47a08b5c6d7e8f901234";
    Problema {
        tipo: format!("/api/docs/problemas#{}", codigo.codigo()),
        title: codigo.titulo().to_owned(),
        status: codigo.status(),
        codigo: codigo.codigo().to_owned(),
        detail: Recusa::de(codigo).to_string(),
        instance: format!("urn:apr:requisicao:{id}"),
        request_id: id.to_owned(),
        errors: Vec::new(),
        proximo_passo: None,
        motivo: None,
        dependencia: None,
    }
}
