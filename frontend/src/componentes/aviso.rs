use leptos::prelude::*;

use super::Icone;

/// Kind of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TomAviso {
    /// Something to know.
    #[default]
    Informacao,
    /// Something went well.
    Sucesso,
    /// Something to watch.
    Atencao,
    /// Something was refused.
    Critico,
}

/// A tinted box: icon, title, and what to do as children.
#[component]
pub fn Aviso(
    /// Kind.
    #[prop(optional)]
    tom: TomAviso,
    /// Title.
    #[prop(into)]
    titulo: String,
    /// Spoken when it appears.
    #[prop(optional)]
    anuncia: bool,
    /// What to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (classe, icone) = match tom {
        TomAviso::Informacao => ("aviso", "info"),
        TomAviso::Sucesso => ("aviso aviso--sucesso", "circle-check"),
        TomAviso::Atencao => ("aviso aviso--atencao", "triangle-alert"),
        TomAviso::Critico => ("aviso aviso--critico", "circle-alert"),
    };
    let papel = match tom {
        _ if !anuncia => None,
        TomAviso::Critico => Some("alert"),
        _ => Some("status"),
    };
    view! {
        <div class=classe role=papel>
            <Icone nome=icone/>
            <div class="aviso__corpo">
                <p class="aviso__titulo">{titulo}</p>
                {children.map(|filhos| view! { <div class="aviso__texto">{filhos()}</div> })}
            </div>
        </div>
    }
}
