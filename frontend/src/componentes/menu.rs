use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A button that opens a small panel; Esc, a click outside, a choice or leaving by Tab close it.
#[component]
pub fn Menu(
    /// Id of the panel.
    id: &'static str,
    /// Accessible name of the button, when its content does not say it.
    #[prop(optional, into)]
    rotulo: Option<Signal<String>>,
    /// Class of the button.
    #[prop(default = "botao-icone")]
    classe: &'static str,
    /// Stays open after a choice inside it.
    #[prop(optional)]
    permanece: bool,
    /// Content of the button.
    #[prop(into)]
    botao: ViewFn,
    /// Content of the panel.
    children: ChildrenFn,
) -> impl IntoView {
    let aberto = RwSignal::new(false);
    let raiz = NodeRef::<html::Div>::new();
    let gatilho = NodeRef::<html::Button>::new();
    let dentro = move |alvo: Option<web_sys::EventTarget>| {
        let no = alvo.and_then(|alvo| alvo.dyn_into::<web_sys::Node>().ok());
        raiz.get_untracked()
            .is_some_and(|raiz| raiz.contains(no.as_ref()))
    };
    let clique = window_event_listener(ev::pointerdown, move |evento| {
        if aberto.get_untracked() && !dentro(evento.target()) {
            aberto.set(false);
        }
    });
    on_cleanup(move || clique.remove());
    view! {
        <div
            class="menu"
            node_ref=raiz
            on:keydown=move |evento| {
                if evento.key() == "Escape" && aberto.get_untracked() {
                    aberto.set(false);
                    if let Some(gatilho) = gatilho.get_untracked() {
                        let _ = gatilho.focus();
                    }
                }
            }
            on:focusout=move |evento: web_sys::FocusEvent| {
                if evento.related_target().is_some() && !dentro(evento.related_target()) {
                    aberto.set(false);
                }
            }
        >
            <button
                type="button"
                class=classe
                node_ref=gatilho
                aria-label=move || rotulo.map(|r| r.get())
                aria-expanded=move || if aberto.get() { "true" } else { "false" }
                aria-controls=id
                on:click=move |_| aberto.update(|a| *a = !*a)
            >
                {botao.run()}
            </button>
            <div class="menu__painel" id=id tabindex="-1" hidden=move || !aberto.get() on:click=move |_| aberto.set(permanece)
            >
                {children()}
            </div>
        </div>
    }
}
