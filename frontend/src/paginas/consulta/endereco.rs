//! The state of the consulta is its address: what is filtered, which tab, which page.

use contrato::pedido::{Aba, Filtros};
use dominio::calendario::formatar_data;
use dominio::tipo::{Situacao, TipoSolicitacao};
use leptos_router::params::ParamsMap;

use super::campos;
use crate::api::{consulta_de, ler_codigo};
use crate::textos::consulta as t;

/// Reads the filters of an address; what it does not understand it leaves out.
pub(super) fn ler(mapa: &ParamsMap) -> Filtros {
    let texto = |nome: &str| {
        mapa.get(nome)
            .map(|v| v.trim().to_owned())
            .filter(|v| !v.is_empty())
    };
    let data = |nome: &str| texto(nome).and_then(|v| v.parse().ok());
    Filtros {
        aba: texto("aba").and_then(|v| ler_codigo(&v)),
        q: texto("q"),
        ns: texto("ns"),
        protocolo: texto("protocolo"),
        enviado_de: data("enviado_de"),
        enviado_ate: data("enviado_ate"),
        tipo: texto("tipo"),
        situacao: texto("situacao"),
        regional: texto("regional"),
        instalacao: texto("instalacao"),
        cliente_nome: texto("cliente_nome"),
        cliente_numero: texto("cliente_numero"),
        limite: texto("limite")
            .and_then(|v| v.parse().ok())
            .filter(|n| (1..=200).contains(n)),
        cursor: texto("cursor"),
    }
}

/// The address of these filters.
pub(super) fn escrever(filtros: &Filtros) -> String {
    let consulta = consulta_de(filtros);
    if consulta.is_empty() {
        "/pedidos".to_owned()
    } else {
        format!("/pedidos?{consulta}")
    }
}

/// The same filters in another tab, from its first page.
pub(super) fn na_aba(filtros: &Filtros, aba: Aba) -> Filtros {
    Filtros {
        aba: (aba != Aba::Todos).then_some(aba),
        cursor: None,
        ..filtros.clone()
    }
}

/// No filters, same tab.
pub(super) fn limpos(filtros: &Filtros) -> Filtros {
    Filtros {
        aba: filtros.aba,
        limite: filtros.limite,
        ..Filtros::default()
    }
}

/// A filter that applies: the words of its chip and the filters without it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Aplicado {
    pub(super) texto: String,
    pub(super) sem: Filtros,
}

/// Every filter that applies, in the order of the form; sets give one chip for each of their values.
pub(super) fn aplicados(filtros: &Filtros) -> Vec<Aplicado> {
    let base = Filtros {
        cursor: None,
        ..filtros.clone()
    };
    let mut lista = Vec::new();
    for campo in campos::todos() {
        if let Some(valor) = (campo.ler)(&base) {
            let mut sem = base.clone();
            (campo.por)(&mut sem, None);
            let dia = campo.e_data().then(|| valor.parse().ok()).flatten();
            let valor = dia.map_or(valor, formatar_data);
            lista.push(Aplicado {
                texto: t::ficha(campo.ficha, &valor),
                sem,
            });
        }
    }
    let mut varios = |campo: &str,
                      valores: &Option<String>,
                      nome: fn(&str) -> String,
                      por: fn(&mut Filtros, Option<String>)| {
        for codigo in separar(valores.as_deref()) {
            let restam: Vec<_> = separar(valores.as_deref())
                .into_iter()
                .filter(|c| *c != codigo)
                .collect();
            let mut sem = base.clone();
            por(&mut sem, juntar(&restam));
            lista.push(Aplicado {
                texto: t::ficha(campo, &nome(&codigo)),
                sem,
            });
        }
    };
    varios(t::TIPO, &base.tipo, nome_do_tipo, |f, v| f.tipo = v);
    varios(t::SITUACAO, &base.situacao, nome_da_situacao, |f, v| {
        f.situacao = v;
    });
    varios(t::REGIONAL, &base.regional, str::to_owned, |f, v| {
        f.regional = v;
    });
    lista
}

/// The values of a set, as its parameter writes them (`a,b`).
pub(super) fn separar(valores: Option<&str>) -> Vec<String> {
    let partes = valores
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|parte| !parte.is_empty());
    partes.map(str::to_owned).collect()
}

/// The parameter of a set; `None` when it is empty.
pub(super) fn juntar(valores: &[String]) -> Option<String> {
    (!valores.is_empty()).then(|| valores.join(","))
}

fn nome_do_tipo(codigo: &str) -> String {
    TipoSolicitacao::de_codigo(codigo)
        .map_or_else(|| codigo.to_owned(), |tipo| tipo.texto().to_owned())
}

fn nome_da_situacao(codigo: &str) -> String {
    Situacao::de_codigo(codigo)
        .map_or_else(|| codigo.to_owned(), |situacao| situacao.texto().to_owned())
}
