use contrato::analise::ItemFila;
use dominio::calendario::{duracao_extenso, formatar_data_hora};
use leptos::prelude::*;

use super::teclado::ID_DA_ACAO;
use crate::componentes::{Botao, Coluna, LinkBotao, TabelaLista, Tamanho};
use crate::estado::{usa_relogio, viva};
use crate::textos::analise::fila as t;

const COLUNAS: &[Coluna] = &[
    Coluna {
        titulo: t::COL_ESPERA,
        classe: "col-espera",
    },
    Coluna {
        titulo: t::COL_CLIENTE,
        classe: "col-cliente",
    },
    Coluna {
        titulo: t::COL_TIPO,
        classe: "col-tipo",
    },
    Coluna {
        titulo: t::COL_REGIONAL,
        classe: "col-regional",
    },
    Coluna {
        titulo: t::COL_CICLO,
        classe: "col-ciclo",
    },
    Coluna {
        titulo: t::COL_ENVIO,
        classe: "col-envio",
    },
    Coluna {
        titulo: t::COL_RT,
        classe: "col-rt",
    },
    Coluna {
        titulo: t::COL_ANALISTA,
        classe: "col-analista",
    },
    Coluna {
        titulo: t::COL_ACAO,
        classe: "col-acao",
    },
];

/// The rows of one page; `j` and `k` walk over their buttons.
#[component]
pub fn Linhas(
    /// The pedidos, longest wait first.
    itens: Vec<ItemFila>,
    /// The next answer is on its way.
    ocupada: Signal<bool>,
    /// Takes one.
    assumir: Callback<String>,
) -> impl IntoView {
    let linhas = itens
        .into_iter()
        .enumerate()
        .map(|(n, item)| view! { <Linha n item assumir/> })
        .collect_view();
    view! { <TabelaLista legenda=t::TITULO colunas=COLUNAS ocupada>{linhas}</TabelaLista> }
}

#[component]
fn Linha(n: usize, item: ItemFila, assumir: Callback<String>) -> impl IntoView {
    let relogio = usa_relogio();
    let id = item.pedido.to_string();
    let enviado_em = item.enviado_em;
    let espera = move || t::ha(&duracao_extenso(relogio.agora() - enviado_em));
    let href = format!("/analise/{id}");
    let livre = item.analista.is_none() && !item.minha;
    let palavras = match (livre, item.minha) {
        (true, _) => t::ASSUMIR,
        (false, true) => t::ABRIR,
        (false, false) => t::VER,
    };
    let nome = t::acao_em(palavras, &item.cliente_nome, &item.numero_ns);
    let de_quem = format!(" {}, NS {}", item.cliente_nome, item.numero_ns);
    let acao = if livre {
        view! { <Botao tamanho=Tamanho::P nome ao_clicar=move |_| assumir.run(id.clone())>{palavras}</Botao> }.into_any()
    } else {
        view! {
            <LinkBotao href=href.clone() tamanho=Tamanho::P>
                {palavras}<span class="so-leitor">{de_quem}</span>
            </LinkBotao>
        }
        .into_any()
    };
    let analista = if item.minha {
        t::COMIGO.to_owned()
    } else {
        item.analista.unwrap_or_else(|| t::NINGUEM.to_owned())
    };
    view! {
        <tr role="row" class="linha-lista">
            <td role="cell" class="col-espera"><strong>{viva(espera)}</strong></td>
            <td role="cell" class="col-cliente">
                <a href=href>{item.cliente_nome}</a>
                <p class="nota">"NS "{item.numero_ns}</p>
            </td>
            <td role="cell" class="col-tipo">{item.tipo.texto()}</td>
            <td role="cell" class="col-regional">{item.regional}</td>
            <td role="cell" class="col-ciclo">{item.ciclo}</td>
            <td role="cell" class="col-envio">{formatar_data_hora(enviado_em)}</td>
            <td role="cell" class="col-rt">{item.responsavel}</td>
            <td role="cell" class="col-analista" class:secundario=livre>{analista}</td>
            <td role="cell" class="col-acao" id=format!("{ID_DA_ACAO}{n}")>{acao}</td>
        </tr>
    }
}
