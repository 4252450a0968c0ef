use leptos::prelude::*;

use crate::componentes::{
    AreaDeSoltar, Coluna, Dado, ItemDoTempo, LinhaDoTempo, ListaDeDados, Soltavel, TabelaLista,
    TomDoTempo,
};
use crate::textos::componentes as t;

const COLUNAS: &[Coluna] = &[
    Coluna {
        titulo: t::NOME,
        classe: "",
    },
    Coluna {
        titulo: t::TEXTO,
        classe: "",
    },
];

/// Data, table, timeline, drop zone.
#[component]
pub fn Listas() -> impl IntoView {
    let dados = || {
        vec![
            Dado::novo(t::NOME, t::VALOR),
            Dado::novo(t::ROTULO, t::FRASE),
        ]
    };
    let linha = |_| {
        view! { <tr role="row" class="linha-lista"><td role="cell">{t::VALOR}</td><td role="cell">{t::FRASE}</td></tr> }
    };
    let item = |(tom, icone): (TomDoTempo, &'static str)| ItemDoTempo {
        titulo: t::VALOR.to_owned(),
        quando_quem: t::QUANDO.to_owned(),
        texto: Some(t::FRASE.to_owned()),
        link: None,
        icone,
        tom,
    };
    let itens = [
        (TomDoTempo::Positivo, "circle-check"),
        (TomDoTempo::Acento, "send"),
        (TomDoTempo::Critico, "circle-x"),
        (TomDoTempo::Neutro, "clock"),
    ];
    let itens: Vec<_> = itens.into_iter().map(item).collect();
    let soltavel = Soltavel {
        icone: "upload",
        titulo: t::ARQUIVOS,
        texto: t::FRASE,
        botao: t::TEXTO,
        id: "soltar-de-exemplo",
        aceita: ".pdf",
        varios: true,
    };
    view! {
        <ListaDeDados dados=dados()/>
        <ListaDeDados dados=dados() duas=true/>
        <TabelaLista legenda=t::LISTAS colunas=COLUNAS>{(0..2).map(linha).collect_view()}</TabelaLista>
        <LinhaDoTempo itens=Signal::stored(itens)/>
        <AreaDeSoltar soltavel ao_receber=|_| ()/>
    }
}
