use crate::estado::viva;
use leptos::prelude::*;

/// A card: head with title, count and something at the right; the body is bare, so lists reach its edges.
#[component]
pub fn Cartao(
    /// Id of the title.
    #[prop(into)]
    id: String,
    /// Title.
    #[prop(into)]
    titulo: Signal<String>,
    /// How many, in a pill after the title.
    #[prop(optional, into)]
    contagem: Option<Signal<String>>,
    /// Right side of the head.
    #[prop(optional, into)]
    lado: Option<ViewFn>,
    /// Body; wrap prose in `<div class="cartao__corpo">`.
    children: Children,
) -> impl IntoView {
    let nome = id.clone();
    view! {
        <section class="cartao" aria-labelledby=nome>
            <div class="cartao__topo">
                <h2 class="cartao__titulo" id=id>{viva(move || titulo.get())}</h2>
                {contagem.map(|n| view! { <span class="contagem">{viva(move || n.get())}</span> })}
                {lado.map(|lado| view! { <div class="cartao__lado">{lado.run()}</div> })}
            </div>
            {children()}
        </section>
    }
}
