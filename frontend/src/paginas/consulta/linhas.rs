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

fn linha(pedido: PedidoResumo, rt: bool) -> impl IntoView {
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
    view! {
        <tr role="row" class="linha-lista">
            <td role="cell" class="col-ns"><a href=href>{pedido.numero_ns}</a></td>
            <td role="cell" class="col-protocolo">{pedido.protocolo}</td>
            <td role="cell" class="col-cliente">{pedido.cliente_nome}{responsavel}</td>
            <td role="cell" class="col-tipo">{pedido.tipo.texto()}</td>
            <td role="cell" class="col-regional">{pedido.regional}</td>
            <td role="cell" class="col-nota">{dia(pedido.emitida_em)}</td>
            <td role="cell" class="col-envio">{envio}</td>
            <td role="cell" class="col-resposta">{pedido.respondido_em.map_or_else(|| "–".to_owned(), dia)}</td>
            <td role="cell" class="col-situacao">
                <SeloComVez situacao=pedido.situacao vez=pedido.vez quem_ve=rt.then_some(Quem::Rt)/>
            </td>
            <td role="cell" class="col-prazo">{prazo}</td>
        </tr>
    }
}

fn dia(instante: DateTime<Utc>) -> String {
    formatar_data(data_sp(instante))
}

/// The table before its first answer, in its true column widths.
#[component]
pub(super) fn Esperando() -> impl IntoView {
    let celulas = || {
        COLUNAS
            .iter()
            .map(|coluna| view! { <td role="cell" class=coluna.classe><div class="esqueleto-linha"></div></td> })
            .collect_view()
    };
    let linhas = (0..ESPERANDO)
        .map(|_| view! { <tr role="row">{celulas()}</tr> })
        .collect_view();
    view! {
        <p class="so-leitor" role="status">{geral::CARREGANDO}</p>
        <TabelaLista legenda=t::TITULO colunas=COLUNAS ocupada=true>{linhas}</TabelaLista>
    }
}
