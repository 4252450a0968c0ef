use leptos::prelude::*;

use crate::componentes::{Icone, Menu};
use crate::estado::{Tema, usa_tema};
use crate::textos::moldura as t;

const fn desenho(tema: Tema) -> (&'static str, &'static str) {
    match tema {
        Tema::Claro => ("sun", t::TEMA_CLARO),
        Tema::Escuro => ("moon", t::TEMA_ESCURO),
        Tema::Contraste => ("contrast", t::TEMA_CONTRASTE),
        Tema::Sistema => ("monitor", t::TEMA_SISTEMA),
    }
}

/// Light, dark, high contrast, or as the system prefers.
#[component]
pub(super) fn MenuDeTema() -> impl IntoView {
    let tema = usa_tema();
    let opcao = move |este: Tema| {
        let (icone, palavras) = desenho(este);
        view! {
            <li>
                <button
                    type="button"
                    class="menu__item"
                    aria-pressed=move || if tema.atual() == este { "true" } else { "false" }
                    on:click=move |_| tema.escolher(este)
                >
                    <Icone nome=icone/>
                    {palavras}
                </button>
            </li>
        }
    };
    view! {
        <Menu id="menu-tema" rotulo=t::TEMA botao=|| view! { <Icone nome="contrast"/> }>
            <ul class="menu__lista">{Tema::TODOS.into_iter().map(opcao).collect_view()}</ul>
        </Menu>
    }
}
