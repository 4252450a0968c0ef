use crate::estado::viva;
use leptos::prelude::*;

use super::Icone;

/// The error of a field: `None` while it is fine.
pub type Erro = Signal<Option<String>>;

/// Ids of what describes a field, in reading order: help, then error.
pub(super) fn descricao(id: &str, tem_ajuda: bool, erro: Erro) -> Option<String> {
    let ajuda = tem_ajuda.then(|| format!("{id}-ajuda"));
    let erro = erro.with(Option::is_some).then(|| format!("{id}-erro"));
    match (ajuda, erro) {
        (None, None) => None,
        (Some(um), None) | (None, Some(um)) => Some(um),
        (Some(ajuda), Some(erro)) => Some(format!("{ajuda} {erro}")),
    }
}

/// Help, then error with its icon: the lines between the label and the box of every field.
#[component]
pub(super) fn AjudaEErro(
    /// Id of the field.
    id: String,
    /// Help under the label.
    ajuda: Option<String>,
    /// The error.
    erro: Erro,
) -> impl IntoView {
    let id_erro = format!("{id}-erro");
    view! {
        {ajuda.map(|texto| view! { <p class="campo__ajuda" id=format!("{id}-ajuda")>{texto}</p> })}
        {viva(move || {
            erro.get().map(|texto| {
                view! {
                    <p class="campo__erro" id=id_erro.clone()>
                        <Icone nome="circle-alert"/>
                        <span><span class="so-leitor">"Erro: "</span>{texto}</span>
                    </p>
                }
            })
        })}
    }
}
