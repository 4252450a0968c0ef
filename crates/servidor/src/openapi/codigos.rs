//! Which refusals an operation can answer: its own, named in `x-codigos`, and those that follow from its shape.

use std::collections::BTreeSet;

use contrato::problema::Codigo;
use serde_json::Value;
use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::{RefOr, Required};

/// Extension in which a route names its own codes.
pub(super) const EXTENSAO: &str = "x-codigos";

/// The codes, in the order of the table.
pub(super) fn codigos(caminho: &str, seguro: bool, operacao: &Operation) -> Vec<Codigo> {
    let mut nomes: BTreeSet<&str> = BTreeSet::new();
    let mut somar = |lista: &[Codigo]| nomes.extend(lista.iter().map(|codigo| codigo.codigo()));
    somar(&[
        Codigo::LimiteExcedido,
        Codigo::ErroInterno,
        Codigo::Indisponivel,
    ]);
    if caminho.contains('{') {
        somar(&[Codigo::NaoEncontrado]);
    }
    if exige(operacao, "sessao") {
        somar(&[Codigo::NaoAutenticado, Codigo::CabecalhoInvalido]);
        if !seguro {
            somar(&[Codigo::CsrfRecusado]);
        }
    }
    if tem_corpo_json(operacao) {
        somar(&[
            Codigo::JsonInvalido,
            Codigo::CampoDesconhecido,
            Codigo::EnvioInterrompido,
            Codigo::CorpoGrandeDemais,
            Codigo::TipoNaoAceito,
            Codigo::Validacao,
        ]);
    }
    for parametro in parametros(operacao) {
        match (
            &parametro.parameter_in,
            parametro.name.as_str(),
            &parametro.required,
        ) {
            (ParameterIn::Query, ..) => {
                somar(&[Codigo::CampoDesconhecido, Codigo::ParametroInvalido]);
            }
            (ParameterIn::Header, "If-Match", _) => {
                somar(&[
                    Codigo::IfMatchAusente,
                    Codigo::VersaoDesatualizada,
                    Codigo::CabecalhoInvalido,
                ]);
            }
            (ParameterIn::Header, "Idempotency-Key", obrigatoria) => {
                somar(&[
                    Codigo::ChaveReutilizada,
                    Codigo::EmProcessamento,
                    Codigo::CabecalhoInvalido,
                ]);
                if matches!(obrigatoria, Required::True) {
                    somar(&[Codigo::ChaveAusente]);
                }
            }
            _ => {}
        }
    }
    let proprios = operacao
        .extensions
        .as_ref()
        .and_then(|e| e.get(EXTENSAO))
        .and_then(Value::as_array);
    nomes.extend(proprios.into_iter().flatten().filter_map(Value::as_str));
    Codigo::TODOS
        .iter()
        .copied()
        .filter(|codigo| nomes.contains(codigo.codigo()))
        .collect()
}

fn exige(operacao: &Operation, esquema: &str) -> bool {
    let exigencias = serde_json::to_value(&operacao.security).unwrap_or_default();
    exigencias
        .as_array()
        .into_iter()
        .flatten()
        .any(|uma| uma.get(esquema).is_some())
}

fn tem_corpo_json(operacao: &Operation) -> bool {
    match &operacao.request_body {
        Some(RefOr::T(corpo)) => {
            corpo.content.contains_key("application/json") && !exige(operacao, "webhook")
        }
        _ => false,
    }
}

fn parametros(operacao: &Operation) -> impl Iterator<Item = &Parameter> {
    operacao
        .parameters
        .iter()
        .flatten()
        .filter_map(|parametro| match parametro {
            RefOr::T(parametro) => Some(parametro),
            RefOr::Ref(_) => None,
        })
}
