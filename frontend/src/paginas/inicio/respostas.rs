use contrato::pedido::{Filtros, PedidoResumo};
use dominio::calendario::formatar_extenso;
use dominio::tipo::Situacao;
use dominio::vez::tem_resposta;
use leptos::prelude::*;

use super::ordem::em_ordem;
use crate::api;
use crate::componentes::{Cartao, Esqueleto, Falha, Selo};
use crate::estado::relogio::agora;
use crate::estado::{Leitura, viva};
use crate::textos::inicio as t;

/// How many are shown.
const QUANTAS: usize = 4;

/// The situações of a pedido that was answered, as the consulta filters them. Its tabs do not serve: an answer that asks
/// for a correction is under *Aguardando você*.
fn respondidas() -> String {
    let codigos = Situacao::TODOS.iter().filter(|s| tem_resposta(**s));
    codigos.map(|s| s.codigo()).collect::<Vec<_>>().join(",")
}

/// The last decisions, newest first.
#[component]
pub(super) fn Respostas() -> impl IntoView {
    let respostas = Leitura::nova(
        || (),
        |()| async {
            let filtros = Filtros {
                situacao: Some(respondidas()),
                limite: Some(200),
                ..Filtros::default()
            };
            let mut itens = api::pedidos::listar(&filtros).await?.itens;
            itens.retain(|pedido| pedido.respondido_em.is_some());
            let mut itens = em_ordem(itens, |pedido| {
                pedido.respondido_em.map_or(0, |em| -em.timestamp())
            });
            itens.truncate(QUANTAS);
            Ok(itens)
        },
    );
    view! {
        <Cartao
            id="titulo-respostas"
            titulo=t::RESPOSTAS
            lado=|| view! { <a href=format!("/pedidos?situacao={}", respondidas())>{t::VER_TODAS}</a> }
        >
            {viva(move || match respostas.valor() {
                None => view! { <Esqueleto/> }.into_any(),
                Some(Err(falha)) => view! {
                    <div class="cartao__corpo"><Falha falha tentar=move |()| respostas.recarregar()/></div>
                }.into_any(),
                Some(Ok(itens)) if itens.is_empty() => view! {
                    <p class="cartao__corpo nota">{t::SEM_RESPOSTAS}</p>
                }.into_any(),
                Some(Ok(itens)) => view! {
                    <ul class="respostas">{itens.iter().map(resposta).collect_view()}</ul>
                }.into_any(),
            })}
        </Cartao>
    }
}

fn resposta(pedido: &PedidoResumo) -> impl IntoView + use<> {
    view! {
        <li class="resposta">
            <div class="resposta__topo">
                <Selo situacao=pedido.situacao/>
                <span>{pedido.respondido_em.map(|em| formatar_extenso(em, agora()))}</span>
            </div>
            <a class="resposta__cliente" href=format!("/pedidos/{}", pedido.id)>{pedido.cliente_nome.clone()}</a>
            <p class="resposta__texto">{t::tipo_e_ns(pedido.tipo, &pedido.numero_ns)}". "{pedido.proximo.clone()}</p>
        </li>
    }
}
