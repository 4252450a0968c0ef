use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::Icone;

/// Weight of a button; one `Primario` per page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TomBotao {
    /// Solid accent.
    Primario,
    /// Outlined.
    #[default]
    Secundario,
    /// Text only.
    Texto,
    /// Outlined red: opens the step that cannot be undone.
    Critico,
    /// Solid red: the irreversible act itself, only inside a dialog.
    CriticoCheio,
}

impl TomBotao {
    const fn classe(self) -> &'static str {
        match self {
            Self::Primario => "botao botao--1",
            Self::Secundario => "botao",
            Self::Texto => "botao botao--texto",
            Self::Critico => "botao botao--critico",
            Self::CriticoCheio => "botao botao--critico1",
        }
    }
}

/// Height of a button: 32, 40 or 48 px (44 or more on phones).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tamanho {
    /// 32 px.
    P,
    /// 40 px.
    #[default]
    M,
    /// 48 px.
    G,
}

fn classe(tom: TomBotao, tamanho: Tamanho) -> String {
    let sufixo = match tamanho {
        Tamanho::P => " botao--p",
        Tamanho::M => "",
        Tamanho::G => " botao--g",
    };
    format!("{}{sufixo}", tom.classe())
}

/// A button. While `parado` or `ocupado` it keeps the focus and does nothing; write the reason beside it.
#[component]
pub fn Botao(
    /// Weight.
    #[prop(optional)]
    tom: TomBotao,
    /// Height.
    #[prop(optional)]
    tamanho: Tamanho,
    /// Submits the form it stands in.
    #[prop(optional)]
    envia: bool,
    /// Cannot be used now.
    #[prop(optional, into)]
    parado: Signal<bool>,
    /// Its act is under way.
    #[prop(optional, into)]
    ocupado: Signal<bool>,
    /// Lucide name of the icon before the words.
    #[prop(optional)]
    icone: Option<&'static str>,
    /// Accessible name, when the visible words are not enough ("Remover" → "Remover Regional: TA").
    #[prop(optional, into)]
    nome: Option<String>,
    /// What a click does; not needed on a submit button.
    #[prop(optional, into)]
    ao_clicar: Option<Callback<MouseEvent>>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let quieto = move || parado.get() || ocupado.get();
    view! {
        <button
            type=if envia { "submit" } else { "button" }
            class=classe(tom, tamanho)
            class:botao--ocupado=move || ocupado.get()
            aria-disabled=move || quieto().then_some("true")
            aria-label=nome
            on:click=move |evento| {
                if quieto() {
                    evento.prevent_default();
                } else if let Some(acao) = ao_clicar {
                    acao.run(evento);
                }
            }
        >
            {icone.map(|nome| view! { <Icone nome=nome/> })}
            {children()}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn LinkBotao(
    /// Where it goes.
    #[prop(into)]
    href: Signal<String>,
    /// Weight.
    #[prop(optional)]
    tom: TomBotao,
    /// Height.
    #[prop(optional)]
    tamanho: Tamanho,
    /// Lucide name of the icon before the words.
    #[prop(optional)]
    icone: Option<&'static str>,
    /// The target is a file of the server, not a page of the app.
    #[prop(optional)]
    baixa: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class=classe(tom, tamanho)
            href=move || href.get()
            rel=baixa.then_some("external")
            download=baixa.then_some("")
        >
            {icone.map(|nome| view! { <Icone nome=nome/> })}
            {children()}
        </a>
    }
}
