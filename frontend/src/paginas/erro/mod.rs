//! Pages for what cannot be shown.

use leptos::prelude::*;

use crate::componentes::{LinkBotao, Titulo};
use crate::textos::erro as t;

/// Unknown address.
#[component]
pub fn NaoEncontrada() -> impl IntoView {
    pagina(t::NAO_ENCONTRADA, t::NAO_ENCONTRADA_TEXTO)
}

/// An address of another papel.
#[component]
pub fn SemPermissao() -> impl IntoView {
    pagina(t::SEM_PERMISSAO, t::SEM_PERMISSAO_TEXTO)
}

fn pagina(titulo: &'static str, texto: &'static str) -> impl IntoView {
    view! {
        <div class="cartao">
            <div class="vazio">
                <svg class="vazio__desenho" aria-hidden="true" focusable="false"><use href="#i-chave-aberta"></use></svg>
                <Titulo texto=titulo/>
                <p class="vazio__texto">{texto}</p>
                <div class="vazio__acoes">
                    <LinkBotao href="/">{t::VOLTAR_AO_INICIO}</LinkBotao>
                    <LinkBotao href="/pedidos">{t::VER_PEDIDOS}</LinkBotao>
                </div>
            </div>
        </div>
    }
}
