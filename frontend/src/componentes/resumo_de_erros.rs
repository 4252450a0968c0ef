use leptos::html;
use leptos::prelude::*;

use super::Icone;
use super::titulo::marcar_erro_no_titulo;
use crate::estado::{efeito, viva};
use crate::textos::falhas;

/// One line of the summary: the id of the field and the same words as its inline error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErroDeTela {
    /// Id of the field; empty when the error belongs to no field.
    pub campo: String,
    /// What is wrong and how to fix it.
    pub texto: String,
}

impl ErroDeTela {
    /// An error of a field.
    #[must_use]
    pub fn novo(campo: impl Into<String>, texto: impl Into<String>) -> Self {
        Self {
            campo: campo.into(),
            texto: texto.into(),
        }
    }
}

/// Lets go of the errors of fields that are right by now. None is added: the person may still be typing.
pub fn largar_corrigidos(erros: RwSignal<Vec<ErroDeTela>>, errado: &dyn Fn(&str) -> bool) {
    if erros.with_untracked(|lista| lista.iter().any(|erro| !errado(&erro.campo))) {
        erros.update(|lista| lista.retain(|erro| errado(&erro.campo)));
    }
}

/// "Há um problema": stands above the `h1`, takes focus each time errors come. One that leaves because its field was
/// mended must not take the person out of the field.
#[component]
pub fn ResumoDeErros(
    /// The errors, in the order of the page.
    #[prop(into)]
    erros: Signal<Vec<ErroDeTela>>,
    /// Sentence under the title; by default it says that nothing was erased.
    #[prop(optional, into)]
    frase: Option<String>,
) -> impl IntoView {
    let caixa = NodeRef::<html::Div>::new();
    let mut antes = 0;
    efeito(move || {
        let quantos = erros.with(Vec::len);
        let vieram = quantos > 0 && quantos >= antes;
        antes = quantos;
        marcar_erro_no_titulo(quantos > 0);
        if vieram && let Some(caixa) = caixa.get() {
            // After this run the list is in the page; before it the box may still be hidden.
            request_animation_frame(move || {
                let _ = caixa.focus();
            });
        }
    });
    on_cleanup(|| marcar_erro_no_titulo(false));
    let frase = move || {
        frase
            .clone()
            .unwrap_or_else(|| falhas::nada_apagado(erros.with(Vec::len)))
    };
    view! {
        <div class="erros" tabindex="-1" role="alert" node_ref=caixa hidden=move || erros.with(Vec::is_empty)>
            <h2 class="erros__titulo"><Icone nome="circle-alert"/>{falhas::HA_UM_PROBLEMA}</h2>
            <p class="erros__frase">{viva(frase)}</p>
            <ul class="erros__lista">
                {viva(move || erros.get().into_iter().map(linha).collect_view())}
            </ul>
        </div>
    }
}

fn linha(erro: ErroDeTela) -> impl IntoView {
    if erro.campo.is_empty() {
        return view! { <li>{erro.texto}</li> }.into_any();
    }
    let alvo = erro.campo.clone();
    let ir = move |evento: leptos::ev::MouseEvent| {
        // The router would take a `#` link for a navigation; focus goes straight to the field.
        evento.prevent_default();
        if let Some(campo) = document().get_element_by_id(&alvo) {
            use wasm_bindgen::JsCast;
            campo.scroll_into_view();
            if let Some(campo) = campo.dyn_ref::<web_sys::HtmlElement>() {
                let _ = campo.focus();
            }
        }
    };
    view! { <li><a class="erros__link" href=format!("#{}", erro.campo) on:click=ir>{erro.texto}</a></li> }.into_any()
}
