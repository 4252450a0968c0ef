use leptos::prelude::*;

/// A bar of work done, with its accessible value.
#[component]
pub fn BarraDeProgresso(
    /// What is under way.
    #[prop(into)]
    rotulo: Signal<String>,
    /// Done, from 0 to 100.
    #[prop(into)]
    porcento: Signal<u32>,
) -> impl IntoView {
    let valor = move || porcento.get().min(100);
    view! {
        <div
            class="progresso"
            role="progressbar"
            aria-label=move || rotulo.get()
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || valor().to_string()
        >
            <svg width="100%" height="8" aria-hidden="true" focusable="false">
                <rect class="progresso__vazio" width="100%" height="100%"></rect>
                <rect class="progresso__feito" width=move || format!("{}%", valor()) height="100%"></rect>
            </svg>
        </div>
    }
}
