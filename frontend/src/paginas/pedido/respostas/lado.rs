use leptos::prelude::*;

use super::{abertas, da_decisao};
use crate::componentes::{Cartao, Icone};
use crate::estado::viva;
use crate::paginas::pedido::PedidoAberto;
use crate::textos::pedido::respostas as t;

/// Which pendências have an answer, with the way to each.
#[component]
pub fn Andamento(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let linhas = move || {
        let linha = |p: contrato::analise::Pendencia| {
            let feita = p.resposta.is_some();
            let icone = if feita {
                "circle-check"
            } else {
                "circle-dashed"
            };
            view! {
                <li class="documento" class:documento--pronto=feita>
                    <Icone nome=icone/>
                    <a href=format!("#pendencia-{}", p.ordem)>{p.titulo}</a>
                    <span class="so-leitor">{if feita { t::RESPONDIDA } else { t::FALTA }}</span>
                </li>
            }
        };
        da_decisao(aberto).into_iter().map(linha).collect_view()
    };
    let titulo = Signal::derive(move || {
        let total = da_decisao(aberto).iter().filter(|p| p.bloqueante).count();
        t::andamento(total.saturating_sub(abertas(aberto)), total)
    });
    view! {
        <Cartao id="andamento" titulo=titulo>
            <ul class="documentos">{viva(linhas)}</ul>
        </Cartao>
    }
}
