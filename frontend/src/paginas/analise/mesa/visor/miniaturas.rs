use core::cell::Cell;
use std::rc::Rc;

use leptos::html::Canvas;
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use super::biblioteca::Folhas;
use crate::estado::viva;
use crate::textos::analise::visor as t;

/// Width of a miniature, in CSS pixels.
const LARGURA: f64 = 76.0;
/// Miniatures drawn; pages past them keep their number.
const DESENHADAS: usize = 60;

/// Every page, small, with the pendências that point at it.
#[component]
pub fn Miniaturas(
    /// The PDF.
    folhas: SendWrapper<Folhas>,
    /// Page on screen, from 1.
    pagina: RwSignal<u32>,
    /// Numbers of the pendências of a page.
    marcas: Callback<u32, Vec<usize>>,
) -> impl IntoView {
    let telas: Vec<NodeRef<Canvas>> = (0..folhas.total()).map(|_| NodeRef::new()).collect();
    let itens = (1..).zip(telas.clone()).map(|(numero, tela)| {
        let nota = move || {
            let marcas = marcas.run(numero);
            (!marcas.is_empty()).then(|| {
                let nomes: Vec<_> = marcas.iter().map(|n| view! { <span class="visor__marca">{*n}</span> }).collect();
                view! { <span class="so-leitor">{t::pendencias_na_pagina(&marcas)}</span><span aria-hidden="true">{nomes}</span> }
            })
        };
        view! {
            <li>
                <button
                    type="button" class="visor__miniatura"
                    aria-current=move || (pagina.get() == numero).then_some("page")
                    on:click=move |_| pagina.set(numero)
                >
                    <canvas node_ref=tela aria-hidden="true"></canvas>
                    <span class="visor__numero"><span class="so-leitor">{t::PAGINA}" "</span>{numero}{viva(nota)}</span>
                </button>
            </li>
        }
    });
    let lista = view! { <ol class="visor__miniaturas" aria-label=t::MINIATURAS>{itens.collect_view()}</ol> };
    let fora = SendWrapper::new(Rc::new(Cell::new(false)));
    on_cleanup({
        let fora = fora.clone();
        move || fora.set(true)
    });
    // One after another: the page on screen must not wait for sixty.
    request_animation_frame(move || {
        spawn_local(async move {
            for (numero, tela) in (1..).zip(telas).take(DESENHADAS) {
                let Some(tela) = tela.try_get_untracked().flatten() else {
                    return;
                };
                if fora.get() || !folhas.desenhar(numero, &tela, LARGURA).await {
                    return;
                }
            }
        });
    });
    lista
}
