//! `/dev/componentes`: every component in every state, for who works on them. Only the demonstration serves it.

mod acoes;
mod avisos;
mod formulario;
mod listas;
mod situacoes;

use leptos::prelude::*;

use crate::componentes::{Cartao, Titulo};
use crate::textos::componentes as t;

/// The page.
#[component]
pub fn Componentes() -> impl IntoView {
    view! {
        <div class="pilha">
            <div class="topo"><div class="topo__texto"><Titulo texto=t::TITULO/><p class="secundario">{t::INTRODUCAO}</p></div></div>
            <Secao id="acoes" titulo=t::ACOES><acoes::Acoes/></Secao>
            <Secao id="formulario" titulo=t::FORMULARIO><formulario::Formulario/></Secao>
            <Secao id="avisos" titulo=t::AVISOS><avisos::Avisos/></Secao>
            <Secao id="situacoes" titulo=t::SITUACOES><situacoes::Situacoes/></Secao>
            <Secao id="listas" titulo=t::LISTAS><listas::Listas/></Secao>
        </div>
    }
}

#[component]
fn Secao(id: &'static str, titulo: &'static str, children: Children) -> impl IntoView {
    view! { <Cartao id titulo><div class="cartao__corpo pilha pilha--4">{children()}</div></Cartao> }
}
