//! `/entrar`: CPF or e-mail and password (3.2, R-ACE-6).

mod desenho;
mod formulario;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use self::desenho::Unifilar;
use self::formulario::Formulario;
use crate::componentes::{Aviso, Icone, Marca};
use crate::estado::{Tema, efeito, usa_acesso, usa_tema};
use crate::textos::{entrada as t, moldura};

/// The door. Whoever is already signed in goes straight in.
#[component]
pub fn Entrada() -> impl IntoView {
    let acesso = usa_acesso();
    let consulta = use_query_map();
    let ir = use_navigate();
    efeito(move || {
        if acesso.papel().is_some() {
            let destino = destino(consulta.with_untracked(|c| c.get("voltar")));
            ir(
                &destino,
                NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                },
            );
        }
    });
    // "/" is where everybody starts; only a deeper page is worth a word.
    let interrompida = move || {
        consulta
            .with(|c| c.get("voltar"))
            .is_some_and(|volta| volta != "/")
    };
    view! {
        <div class="entrada">
            <header class="entrada__marca">
                <Marca/>
                <p class="entrada__chamada">{t::CHAMADA}</p>
                <p class="entrada__texto">{t::CHAMADA_TEXTO}</p>
                <Unifilar/>
                <dl class="entrada__numeros">
                    {t::NUMEROS.into_iter().map(|(n, texto)| view! { <div><dt>{n}</dt><dd>{texto}</dd></div> }).collect_view()}
                </dl>
            </header>
            <div class="entrada__porta">
                <div class="entrada__temas"><Aparencia/></div>
                <main class="entrada__miolo" id="conteudo" tabindex="-1">
                    <Show when=interrompida>
                        <Aviso titulo=t::SESSAO_ACABOU><p>{t::SESSAO_ACABOU_TEXTO}</p></Aviso>
                    </Show>
                    <Formulario/>
                    <p class="nota"><a href="/verificar">{moldura::VERIFICAR}</a></p>
                </main>
            </div>
        </div>
    }
}

/// Where to go after signing in: only a path of this app, never another site.
fn destino(voltar: Option<String>) -> String {
    voltar
        .filter(|v| {
            v.starts_with('/')
                && !v.starts_with("//")
                && !v.contains('\\')
                && !v.starts_with("/entrar")
        })
        .unwrap_or_else(|| "/".to_owned())
}

#[component]
fn Aparencia() -> impl IntoView {
    let tema = usa_tema();
    let botao = move |este: Tema, icone: &'static str, palavras: &'static str| {
        let ligado = move || tema.atual() == este;
        view! {
            <button
                type="button"
                class="botao botao--texto"
                aria-pressed=move || if ligado() { "true" } else { "false" }
                on:click=move |_| tema.escolher(if ligado() { Tema::Claro } else { este })
            >
                <Icone nome=icone/>
                {palavras}
            </button>
        }
    };
    view! {
        {botao(Tema::Contraste, "contrast", moldura::TEMA_CONTRASTE)}
        {botao(Tema::Escuro, "moon", moldura::TEMA_ESCURO)}
    }
}
