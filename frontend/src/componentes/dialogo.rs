use leptos::html;
use leptos::prelude::*;

use super::Icone;
use crate::estado::{efeito, viva};
use crate::textos::geral;

/// A native modal dialog: Esc and × close it, focus goes back to what opened it.
#[component]
pub fn Dialogo(
    /// Id of the title.
    #[prop(into)]
    id: String,
    /// Title.
    #[prop(into)]
    titulo: Signal<String>,
    /// Open or closed.
    aberto: RwSignal<bool>,
    /// 680 px instead of 520.
    #[prop(optional)]
    largo: bool,
    /// The content, buttons included (`<div class="dialogo__acoes">`).
    children: Children,
) -> impl IntoView {
    let caixa = NodeRef::<html::Dialog>::new();
    efeito(move || {
        let Some(caixa) = caixa.get() else { return };
        match (aberto.get(), caixa.open()) {
            (true, false) => {
                let _ = caixa.show_modal();
            }
            (false, true) => caixa.close(),
            _ => {}
        }
    });
    let nome = id.clone();
    view! {
        <dialog
            class="dialogo"
            class:dialogo--largo=largo
            aria-labelledby=nome
            node_ref=caixa
            on:close=move |_| aberto.set(false)
        >
            <div class="dialogo__topo">
                <h2 id=id>{viva(move || titulo.get())}</h2>
                <button type="button" class="botao-icone" aria-label=geral::FECHAR on:click=move |_| aberto.set(false)>
                    <Icone nome="x"/>
                </button>
            </div>
            <div class="dialogo__corpo">{children()}</div>
        </dialog>
    }
}
