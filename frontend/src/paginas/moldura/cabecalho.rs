use dominio::tipo::Papel;
use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::{use_location, use_navigate};

use super::conta::MenuDaConta;
use super::focar;
use super::tema::MenuDeTema;
use crate::componentes::{Icone, Marca};
use crate::estado::{efeito, usa_acesso, viva};
use crate::programas::Programa;
use crate::textos::moldura as t;

/// Mark, navigation by papel, search, theme and account.
#[component]
pub(super) fn Cabecalho() -> impl IntoView {
    let acesso = usa_acesso();
    let aberto = RwSignal::new(false);
    let entrou = move || acesso.papel().is_some();
    let caminho = use_location().pathname;
    efeito(move || {
        // Read, not only tracked: a memo that nobody reads never learns that its source changed.
        caminho.with(|_| aberto.set(false));
    });
    // Where there is a palette, the key is its own.
    if expect_context::<Programa>().paleta.is_none() {
        let atalho = window_event_listener(ev::keydown, |evento| {
            if (evento.ctrl_key() || evento.meta_key()) && evento.key().eq_ignore_ascii_case("k") {
                evento.prevent_default();
                focar("busca");
            }
        });
        on_cleanup(move || atalho.remove());
    }
    view! {
        <header class="cabecalho">
            <div class="cabecalho__miolo">
                <a class="cabecalho__marca" href="/" aria-label=t::IR_PARA_INICIO><Marca/></a>
                <div class="cabecalho__menu" class:cabecalho__menu--aberto=move || aberto.get() id="menu-principal" tabindex="-1">
                    <nav aria-label=t::PRINCIPAL hidden=move || !entrou()>
                        <ul class="cabecalho__nav">{viva(move || itens(acesso.papel()))}</ul>
                    </nav>
                    <Show when=entrou><Busca/></Show>
                </div>
                <div class="cabecalho__lado">
                    <MenuDeTema/>
                    <MenuDaConta/>
                    <Show when=entrou>
                        <button
                            type="button"
                            class="botao-icone cabecalho__abre"
                            id="abre-menu"
                            aria-label=t::ABRIR_MENU
                            aria-controls="menu-principal"
                            aria-expanded=move || if aberto.get() { "true" } else { "false" }
                            on:click=move |_| aberto.update(|a| *a = !*a)
                        >
                            <Icone nome=Signal::derive(move || if aberto.get() { "x" } else { "menu" })/>
                        </button>
                    </Show>
                </div>
            </div>
        </header>
    }
}

fn itens(papel: Option<Papel>) -> impl IntoView {
    let lista: &[(&'static str, &'static str)] = match papel {
        Some(Papel::Rt) => &[("/", t::INICIO), ("/pedidos", t::PEDIDOS)],
        Some(Papel::Analista | Papel::Administrador) => {
            &[("/analise", t::FILA), ("/pedidos", t::PEDIDOS)]
        }
        None => &[],
    };
    lista
        .iter()
        .map(|(href, palavras)| view! { <li><A href=*href exact=*href == "/">{*palavras}</A></li> })
        .collect_view()
}

/// Search over every situação: opens the consulta with the words in its address, or the only pedido that has them.
#[component]
fn Busca() -> impl IntoView {
    let texto = RwSignal::new(String::new());
    let ir = use_navigate();
    view! {
        <form
            class="cabecalho__busca"
            role="search"
            on:submit=move |evento| {
                evento.prevent_default();
                let palavras = texto.with_untracked(|t| t.trim().to_owned());
                let consulta = String::from(js_sys::encode_uri_component(&palavras));
                ir(&format!("/pedidos?q={consulta}&abrir=1"), NavigateOptions::default());
                texto.set(String::new());
            }
        >
            <Icone nome="search"/>
            <input
                class="cabecalho__entrada"
                id="busca"
                type="search"
                autocomplete="off"
                spellcheck="false"
                maxlength="120"
                aria-label=t::BUSCAR_ROTULO
                placeholder=t::BUSCAR
                prop:value=move || texto.get()
                on:input=move |evento| texto.set(event_target_value(&evento))
            />
            <span class="cabecalho__teclas" aria-hidden="true"><kbd>"Ctrl"</kbd><kbd>"K"</kbd></span>
        </form>
    }
}
