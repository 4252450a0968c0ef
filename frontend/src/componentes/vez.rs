use contrato::prazo::Prazo;
use leptos::prelude::*;

use super::{Icone, TamanhoPrazo, VistaDoPrazo};
use crate::textos::vez as t;

/// Where a step of the strip stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EstadoPasso {
    /// Done.
    Feito,
    /// The move is here.
    Atual,
    /// Comes later.
    Depois,
}

/// One node of the strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassoDaVez {
    /// Who or what, such as "Você" or "Cemig analisa".
    pub nome: String,
    /// Where it stands.
    pub estado: EstadoPasso,
    /// Icon of a step that is not done.
    pub icone: &'static str,
}

/// Whose move it is (R-SIT-4): the steps, what is owed, by when, and the one button as children.
#[component]
pub fn PainelDaVez(
    /// The steps, in order; exactly one is `Atual`.
    passos: Vec<PassoDaVez>,
    /// True when it is the viewer's own move.
    minha: bool,
    /// What is owed, verb first.
    #[prop(into)]
    o_que: String,
    /// What happens next, or if it is not done.
    #[prop(optional_no_strip, into)]
    consequencia: Option<String>,
    /// The deadline that runs.
    #[prop(optional_no_strip)]
    prazo: Option<Prazo>,
    /// The button, when there is something to press.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let passos = passos
        .into_iter()
        .map(|passo| no(passo, minha))
        .collect_view();
    view! {
        <section class="vez" class:vez--neutra=!minha aria-labelledby="vez-titulo">
            <ol class="vez__faixa" aria-label=t::PASSOS>{passos}</ol>
            <div class="vez__corpo">
                <div class="vez__devido">
                    <h2 class="vez__titulo" id="vez-titulo">{o_que}</h2>
                    {consequencia.map(|texto| view! { <p class="vez__consequencia">{texto}</p> })}
                </div>
                {prazo.map(|prazo| view! { <div class="vez__prazo"><VistaDoPrazo prazo tamanho=TamanhoPrazo::G/></div> })}
                {children.map(|filhos| view! { <div class="vez__acao">{filhos()}</div> })}
            </div>
        </section>
    }
}

fn no(passo: PassoDaVez, minha: bool) -> impl IntoView {
    let classe = match passo.estado {
        EstadoPasso::Feito => "vez__passo vez__passo--feito",
        EstadoPasso::Atual => "vez__passo vez__passo--atual",
        EstadoPasso::Depois => "vez__passo",
    };
    let icone = if passo.estado == EstadoPasso::Feito {
        "check"
    } else {
        passo.icone
    };
    let atual = passo.estado == EstadoPasso::Atual;
    view! {
        <li class=classe aria-current=atual.then_some("step")>
            <span class="vez__no"><Icone nome=icone pequeno=true/></span>
            <span class="vez__nome">{passo.nome}</span>
            {atual.then(|| view! { <span class="vez__marca">{if minha { t::E_A_SUA_VEZ } else { t::E_A_VEZ }}</span> })}
        </li>
    }
}
