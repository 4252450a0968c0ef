use chrono::{DateTime, Utc};
use contrato::pedido::PedidoResumo;
use dominio::calendario::{data_sp, formatar_data};
use dominio::tipo::Situacao;
use dominio::vez::Quem;
use leptos::prelude::*;

use crate::componentes::{Coluna, SeloComVez, TabelaLista, TamanhoPrazo, VistaDoPrazo};
use crate::textos::consulta as t;
use crate::textos::geral;

/// Rows of grey bars before the first answer.
const ESPERANDO: usize = 8;

/// The columns of R-LST-1.
const COLUNAS: &[Coluna] = &[
    Coluna {
        titulo: t::NS,
        classe: "col-ns",
    },
    Coluna {
        titulo: t::PROTOCOLO,
        classe: "col-protocolo",
    },
    Coluna {
        titulo: t::COL_CLIENTE,
        classe: "col-cliente",
    },
    Coluna {
        titulo: t::TIPO,
        classe: "col-tipo",
    },
    Coluna {
        titulo: t::COL_REGIONAL,
        classe: "col-regional",
    },
    Coluna {
        titulo: t::COL_NOTA,
        classe: "col-nota",
    },
    Coluna {
        titulo: t::COL_ENVIO,
        classe: "col-envio",
    },
    Coluna {
        titulo: t::COL_RESPOSTA,
        classe: "col-resposta",
    },
    Coluna {
        titulo: t::SITUACAO,
        classe: "col-situacao",
    },
    Coluna {
        titulo: t::COL_PRAZO,
        classe: "col-prazo",
    },
];

/// The rows of one page.
#[component]
pub(super) fn Linhas(
    /// The pedidos.
    itens: Vec<PedidoResumo>,
    /// True for an RT, who is one of the parties.
    rt: bool,
    /// The next answer is on its way.
    ocupada: Signal<bool>,
) -> impl IntoView {
    let linhas = itens
        .into_iter()
        .map(|pedido| linha(pedido, rt))
        .collect_view();
    view! { <TabelaLista legenda=t::TITULO colunas=COLUNAS ocupada>{linhas}</TabelaLista> }
}

fn linha(pedido: PedidoResumo, rt: bool) -> AnyView {
    // Staff open what is under analysis in the analysis itself.
    let pasta = if !rt && pedido.situacao == Situacao::EmAnalise {
        "analise"
    } else {
        "pedidos"
    };
    let href = format!("/{pasta}/{}", pedido.id);
    let envio = match pedido.enviado_em {
        Some(em) => dia(em).into_any(),
        None => view! { <span class="secundario">{t::NAO_ENVIADO}</span> }.into_any(),
    };
    let responsavel = pedido
        .responsavel
        .map(|nome| view! { <small class="proximo secundario">{nome}</small> });
    let prazo = match pedido.prazo {
        Some(prazo) => view! { <VistaDoPrazo prazo tamanho=TamanhoPrazo::P/> }.into_any(),
        None => view! { <span class="proximo">{pedido.proximo}</span> }.into_any(),
    };
    let situacao = view! { <SeloComVez situacao=pedido.situacao vez=pedido.vez quem_ve=rt.then_some(Quem::Rt)/> };
    let celulas = [
        view! { <a href=href>{pedido.numero_ns}</a> }.into_any(),
        pedido.protocolo.into_any(),
        view! { {pedido.cliente_nome}{responsavel} }.into_any(),
        pedido.tipo.texto().into_any(),
        pedido.regional.into_any(),
        dia(pedido.emitida_em).into_any(),
        envio,
        pedido
            .respondido_em
            .map_or_else(|| "–".to_owned(), dia)
            .into_any(),
        situacao.into_any(),
        prazo,
    ];
    let celulas: Vec<_> = COLUNAS
        .iter()
        .zip(celulas)
        .map(|(coluna, conteudo)| celula(coluna, conteudo))
        .collect();
    view! { <tr role="row" class="linha-lista">{celulas}</tr> }.into_any()
}

fn celula(coluna: &Coluna, conteudo: AnyView) -> AnyView {
    view! { <td role="cell" class=coluna.classe>{conteudo}</td> }.into_any()
}

fn dia(instante: DateTime<Utc>) -> String {
    formatar_data(data_sp(instante))
}

/// The table before its first answer, in its true column widths.
#[component]
pub(super) fn Esperando() -> impl IntoView {
    let barra = || view! { <div class="esqueleto-linha"></div> }.into_any();
    let linha = |_| {
        let celulas: Vec<_> = COLUNAS
            .iter()
            .map(|coluna| celula(coluna, barra()))
            .collect();
        view! { <tr role="row">{celulas}</tr> }
    };
    let linhas = (0..ESPERANDO).map(linha).collect_view();
    view! {
        <p class="so-leitor" role="status">{geral::CARREGANDO}</p>
        <TabelaLista legenda=t::TITULO colunas=COLUNAS ocupada=true>{linhas}</TabelaLista>
    }
}
