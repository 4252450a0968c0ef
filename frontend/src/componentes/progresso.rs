use leptos::prelude::*;

/// Colour of a progress bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TomProgresso {
    /// Going on.
    #[default]
    Andando,
    /// Done.
    Pronto,
    /// Stopped, for instance without connection.
    Parado,
}

/// A bar of work done, with its accessible value.
#[component]
pub fn BarraDeProgresso(
    /// What is under way.
    #[prop(into)]
    rotulo: Signal<String>,
    /// Done, from 0 to 100.
    #[prop(into)]
    porcento: Signal<u32>,
    /// Colour.
    #[prop(optional, into)]
    tom: Signal<TomProgresso>,
) -> impl IntoView {
    let classe = move || match tom.get() {
        TomProgresso::Andando => "progresso",
        TomProgresso::Pronto => "progresso progresso--pronto",
        TomProgresso::Parado => "progresso progresso--parado",
    };
    let valor = move || porcento.get().min(100);
    view! {
        <div
            class=classe
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
