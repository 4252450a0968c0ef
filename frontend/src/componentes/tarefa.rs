use leptos::prelude::*;

use super::Icone;

/// State of a task row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EstadoTarefa {
    /// Nothing is missing.
    Concluida,
    /// The one to do next, with what is missing ("Faltam 2 campos").
    Proxima(String),
    /// Something is missing ("Falta 1 anexo").
    Faltando(String),
    /// Cannot start yet: grey, not a link.
    Fechada,
}

/// One row of the task list: the whole row is the link.
#[component]
pub fn Tarefa(
    /// 1 for the first.
    numero: u32,
    /// Name of the step.
    #[prop(into)]
    titulo: String,
    /// What it holds.
    #[prop(into)]
    dica: String,
    /// Page of the step.
    #[prop(into)]
    href: String,
    /// Its state.
    estado: EstadoTarefa,
) -> impl IntoView {
    use crate::textos::geral::{AINDA_NAO, CONCLUIDO};
    let (classe, situacao) = match &estado {
        EstadoTarefa::Concluida => (
            "tarefa tarefa--concluida",
            view! { <span>{CONCLUIDO}</span> }.into_any(),
        ),
        EstadoTarefa::Proxima(falta) => ("tarefa tarefa--proxima", etiqueta(falta)),
        EstadoTarefa::Faltando(falta) => ("tarefa", etiqueta(falta)),
        EstadoTarefa::Fechada => (
            "tarefa tarefa--fechada",
            view! { <span>{AINDA_NAO}</span> }.into_any(),
        ),
    };
    let aberta = estado != EstadoTarefa::Fechada;
    let no = if estado == EstadoTarefa::Concluida {
        view! { <Icone nome="check"/> }.into_any()
    } else {
        numero.into_any()
    };
    view! {
        <li class=classe>
            <span class="tarefa__no" aria-hidden="true">{no}</span>
            <div class="tarefa__corpo">
                {if aberta {
                    view! { <a class="tarefa__link" href=href>{titulo}</a> }.into_any()
                } else {
                    view! { <span class="tarefa__titulo">{titulo}</span> }.into_any()
                }}
                <p class="tarefa__dica">{dica}</p>
            </div>
            <div class="tarefa__estado">{situacao}</div>
            {aberta.then(|| view! { <Icone nome="chevron-right"/> })}
        </li>
    }
}

fn etiqueta(texto: &str) -> AnyView {
    view! { <span class="etiqueta">{texto.to_owned()}</span> }.into_any()
}
