//! The filters that are one text each, as a table: the form, the chips and the address read the same rows.

use contrato::pedido::Filtros;
use leptos::prelude::*;

use crate::componentes::Campo;
use crate::textos::consulta as t;

/// One filter of R-LST-1 with one value.
#[derive(Debug)]
pub(super) struct CampoDeFiltro {
    /// Id of its input.
    pub(super) id: &'static str,
    rotulo: &'static str,
    /// Word before its value in a chip.
    pub(super) ficha: &'static str,
    tipo: &'static str,
    modo: &'static str,
    maximo: usize,
    /// Its value in the filters, as typed.
    pub(super) ler: fn(&Filtros) -> Option<String>,
    /// Puts a value in the filters, or takes it off.
    pub(super) por: fn(&mut Filtros, Option<String>),
}

impl CampoDeFiltro {
    /// A date field: its value reads AAAA-MM-DD.
    pub(super) fn e_data(&self) -> bool {
        self.tipo == "date"
    }

    /// The input.
    pub(super) fn desenhar(&self, valor: RwSignal<String>) -> AnyView {
        view! {
            <Campo id=self.id rotulo=self.rotulo valor tipo=self.tipo modo=self.modo maximo=self.maximo/>
        }
        .into_any()
    }
}

const fn texto(
    id: &'static str,
    rotulo: &'static str,
    (modo, maximo): (&'static str, usize),
    ler: fn(&Filtros) -> Option<String>,
    por: fn(&mut Filtros, Option<String>),
) -> CampoDeFiltro {
    CampoDeFiltro {
        id,
        rotulo,
        ficha: rotulo,
        tipo: "text",
        modo,
        maximo,
        ler,
        por,
    }
}

const fn data(
    id: &'static str,
    rotulo: &'static str,
    ler: fn(&Filtros) -> Option<String>,
    por: fn(&mut Filtros, Option<String>),
) -> CampoDeFiltro {
    CampoDeFiltro {
        tipo: "date",
        ..texto(id, rotulo, ("text", 10), ler, por)
    }
}

/// The search, first in the form and never folded.
pub(super) static BUSCA: CampoDeFiltro = CampoDeFiltro {
    ficha: t::BUSCA_FICHA,
    tipo: "search",
    ..texto(
        "filtro-q",
        t::BUSCA,
        ("search", 120),
        |f| f.q.clone(),
        |f, v| f.q = v,
    )
};

/// Those of *Mais filtros*, in the order of the form.
pub(super) static OUTROS: [CampoDeFiltro; 7] = [
    data(
        "filtro-de",
        t::ENVIADO_DE,
        |f| f.enviado_de.map(|dia| dia.to_string()),
        |f, v| f.enviado_de = v.and_then(|v| v.parse().ok()),
    ),
    data(
        "filtro-ate",
        t::ENVIADO_ATE,
        |f| f.enviado_ate.map(|dia| dia.to_string()),
        |f, v| f.enviado_ate = v.and_then(|v| v.parse().ok()),
    ),
    texto(
        "filtro-ns",
        t::NS,
        ("numeric", 20),
        |f| f.ns.clone(),
        |f, v| f.ns = v,
    ),
    texto(
        "filtro-protocolo",
        t::PROTOCOLO,
        ("text", 40),
        |f| f.protocolo.clone(),
        |f, v| f.protocolo = v,
    ),
    texto(
        "filtro-instalacao",
        t::INSTALACAO,
        ("numeric", 40),
        |f| f.instalacao.clone(),
        |f, v| f.instalacao = v,
    ),
    texto(
        "filtro-cliente-nome",
        t::CLIENTE_NOME,
        ("text", 120),
        |f| f.cliente_nome.clone(),
        |f, v| f.cliente_nome = v,
    ),
    texto(
        "filtro-cliente-numero",
        t::CLIENTE_NUMERO,
        ("numeric", 40),
        |f| f.cliente_numero.clone(),
        |f, v| f.cliente_numero = v,
    ),
];

/// All of them: the search, then the others.
pub(super) fn todos() -> impl Iterator<Item = &'static CampoDeFiltro> {
    core::iter::once(&BUSCA).chain(&OUTROS)
}
