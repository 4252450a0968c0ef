use dominio::slot::Slot;
use leptos::html;
use leptos::prelude::*;
use web_sys::{File, FileList};

use super::FilaDeEnvio;
use crate::componentes::{Botao, Icone};
use crate::textos::pedido::anexos as t;

/// Id of the button that chooses files.
pub const ID_DE_ESCOLHER: &str = "escolher-arquivos";

/// The drop zone; its button does the same for who does not drag.
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
    let campo = NodeRef::<html::Input>::new();
    let por_cima = RwSignal::new(false);
    let soltou = fila.clone();
    let ao_soltar = move |evento: web_sys::DragEvent| {
        evento.prevent_default();
        por_cima.set(false);
        let arquivos = evento.data_transfer().and_then(|carga| carga.files());
        soltou.juntar(lista(arquivos), fixo);
    };
    let ao_escolher = move |_| {
        let Some(campo) = campo.get_untracked() else {
            return;
        };
        fila.juntar(lista(campo.files()), fixo);
        // Choosing the same file again must be a change again.
        campo.set_value("");
    };
    let abrir = move |_| {
        if let Some(campo) = campo.get_untracked() {
            campo.click();
        }
    };
    view! {
        <div
            class="soltar"
            class:soltar--por-cima=move || por_cima.get()
            on:dragover=move |evento: web_sys::DragEvent| {
                evento.prevent_default();
                por_cima.set(true);
            }
            on:dragleave=move |_| por_cima.set(false)
            on:drop=ao_soltar
        >
            <span class="soltar__icone"><Icone nome="upload"/></span>
            <div class="soltar__palavras">
                <p class="soltar__titulo">{titulo.unwrap_or(t::SOLTE)}</p>
                <p class="nota">{if fixo.is_some() { t::SOLTE_UM } else { t::SOLTE_TEXTO }}</p>
            </div>
            <input
                type="file" multiple=fixo.is_none() accept=".pdf,.zip,.xls,.xlsx"
                hidden node_ref=campo on:change=ao_escolher
            />
            <Botao attr:id=ID_DE_ESCOLHER ao_clicar=abrir>{if fixo.is_some() { t::ESCOLHER_UM } else { t::ESCOLHER }}</Botao>
        </div>
    }
}

fn lista(arquivos: Option<FileList>) -> Vec<File> {
    let Some(arquivos) = arquivos else {
        return Vec::new();
    };
    (0..arquivos.length())
        .filter_map(|indice| arquivos.get(indice))
        .collect()
}
