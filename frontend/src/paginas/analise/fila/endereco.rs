//! The state of the queue is its address: which part, what is filtered, which page.

use contrato::analise::{FiltrosFila, QuaisFila};
use dominio::tipo::TipoSolicitacao;
use leptos_router::params::ParamsMap;

use crate::api::{consulta_de, ler_codigo};

/// Rows a page.
const POR_PAGINA: u32 = 25;

/// Reads the filters of an address; what it does not understand it leaves out. Without `quais`, the free ones.
pub fn ler(mapa: &ParamsMap) -> FiltrosFila {
    let texto = |nome: &str| {
        mapa.get(nome)
            .map(|v| v.trim().to_owned())
            .filter(|v| !v.is_empty())
    };
    let quais = texto("quais").and_then(|v| ler_codigo(&v));
    FiltrosFila {
        tipo: texto("tipo").and_then(|v| TipoSolicitacao::de_codigo(&v)),
        regional: texto("regional"),
        quais: Some(quais.unwrap_or(QuaisFila::Livres)),
        limite: Some(POR_PAGINA),
        cursor: texto("cursor"),
    }
}

/// The address of these filters.
pub fn escrever(filtros: &FiltrosFila) -> String {
    let quais = filtros.quais.filter(|quais| *quais != QuaisFila::Livres);
    match consulta_de(&FiltrosFila {
        limite: None,
        quais,
        ..filtros.clone()
    }) {
        vazia if vazia.is_empty() => "/analise".to_owned(),
        consulta => format!("/analise?{consulta}"),
    }
}

/// No filters, same part.
pub fn limpos(filtros: &FiltrosFila) -> FiltrosFila {
    FiltrosFila {
        quais: filtros.quais,
        ..FiltrosFila::default()
    }
}
