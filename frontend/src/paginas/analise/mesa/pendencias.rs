use leptos::prelude::*;

use super::Analisando;
use super::escrita::ResumoDasEscritas;
use super::estado::ID_DE_NOVA;
use super::pendencia::EditorDaPendencia;
use crate::componentes::{Botao, Cartao};
use crate::estado::{linhas, memo, viva};
use crate::paginas::pedido::ListaDePendencias;
use crate::textos::analise::mesa as t;

/// The findings being written, and those of earlier ciclos.
#[component]
pub fn Pendencias(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let mesa = aqui.mesa();
    let lista = mesa.pendencias.clone();
    let minha = memo(move || aqui.minha());
    let vazia = {
        let lista = lista.clone();
        memo(move || lista.with(Vec::is_empty))
    };
    let numeradas = move || {
        let lista = if minha.get() { lista.get() } else { Vec::new() };
        lista.into_iter().enumerate().collect::<Vec<_>>()
    };
    view! {
        <div class="painel__corpo pilha">
            {viva(move || (!minha.get()).then(|| view! { <Lidas aqui/> }))}
            {viva(move || (minha.get() && vazia.get()).then(|| view! { <p class="nota">{t::SEM_PENDENCIAS}</p> }))}
            {linhas(
                numeradas,
                // The place is part of the key: titles are numbered again when one leaves.
                |(n, escrita)| format!("{n} {}", escrita.numero),
                move |(n, escrita)| view! { <EditorDaPendencia aqui n escrita/> },
            )}
            {viva(move || minha.get().then(|| view! { <p><Botao attr:id=ID_DE_NOVA icone="plus" ao_clicar=move |_| aqui.nova_pendencia(None)>{t::NOVA}</Botao></p> }))}
            <Anteriores aqui/>
        </div>
    }
}

/// The findings for who cannot change them: those of the decision of this ciclo, or those a colleague is writing.
#[component]
fn Lidas(aqui: Analisando) -> impl IntoView {
    let do_ciclo = move || {
        aqui.aberto.com(|pedido| {
            let decisao = pedido.decisao.clone();
            decisao.filter(|decisao| decisao.ciclo == pedido.ciclo)
        })
    };
    let escritas = aqui.mesa().pendencias;
    viva(move || match do_ciclo() {
        Some(decisao) if decisao.pendencias.is_empty() => {
            view! { <p class="nota">{t::DECIDIDO_SEM_PENDENCIAS}</p> }.into_any()
        }
        Some(decisao) => view! { <ListaDePendencias pendencias=decisao.pendencias/> }.into_any(),
        None if escritas.with(Vec::is_empty) => {
            view! { <p class="nota">{t::SEM_PENDENCIAS}</p> }.into_any()
        }
        None => view! { <ResumoDasEscritas lista=escritas.get()/> }.into_any(),
    })
}

/// Findings of earlier ciclos, to be compared in a reanálise (R-REA-4).
#[component]
fn Anteriores(aqui: Analisando) -> impl IntoView {
    let pedido = aqui.aberto.agora();
    if pedido.ciclo <= 1 {
        return ().into_any();
    }
    // Before this ciclo is decided, the last decision is of the one before.
    let pendencias = pedido
        .decisao
        .map(|decisao| decisao.pendencias)
        .filter(|lista| !lista.is_empty());
    let lista = pendencias.map(|pendencias| view! {
        <Cartao id="anteriores" titulo=t::CICLO_ANTERIOR><ListaDePendencias pendencias/></Cartao>
    });
    view! { {lista} }.into_any()
}
