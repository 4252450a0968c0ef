use dominio::slot::Slot;
use leptos::prelude::*;

use super::FilaDeEnvio;
use crate::componentes::{AreaDeSoltar, Soltavel};
use crate::textos::pedido::anexos as t;

/// Id of the button that chooses files.
pub const ID_DE_ESCOLHER: &str = "escolher-arquivos";

/// Where files are dropped into the queue.
#[component]
pub fn Soltar(
    /// Where the files go.
    fila: FilaDeEnvio,
    /// The only place of the page, when it has one.
    #[prop(optional_no_strip)]
    fixo: Option<Slot>,
    /// Words over the button, when they differ.
    #[prop(optional_no_strip)]
    titulo: Option<&'static str>,
) -> impl IntoView {
    let varios = fixo.is_none();
    let soltavel = Soltavel {
        icone: "upload",
        titulo: titulo.unwrap_or(t::SOLTE),
        texto: if varios { t::SOLTE_TEXTO } else { t::SOLTE_UM },
        botao: if varios { t::ESCOLHER } else { t::ESCOLHER_UM },
        id: ID_DE_ESCOLHER,
        aceita: ".pdf,.zip,.xls,.xlsx",
        varios,
    };
    view! { <AreaDeSoltar soltavel ao_receber=move |arquivos| fila.juntar(arquivos, fixo)/> }
}
