use leptos::prelude::*;

use super::da_decisao;
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
        let todas = da_decisao(aberto);
        let feitas = todas.iter().filter(|p| p.resposta.is_some()).count();
        t::andamento(feitas, todas.len())
    });
    view! {
        <Cartao id="andamento" titulo=titulo>
            <ul class="documentos">{viva(linhas)}</ul>
        </Cartao>
    }
}
