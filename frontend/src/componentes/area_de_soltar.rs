use leptos::html;
use leptos::prelude::*;
use web_sys::{File, FileList};

use super::{Botao, Icone};

/// What a drop zone says and takes.
#[derive(Debug, Clone, Copy)]
pub struct Soltavel {
    /// Name of the icon.
    pub icone: &'static str,
    /// What to drop.
    pub titulo: &'static str,
    /// What is taken, and what happens to it.
    pub texto: &'static str,
    /// Words of the button.
    pub botao: &'static str,
    /// Id of the button.
    pub id: &'static str,
    /// Extensions that the chooser shows; empty shows all.
    pub aceita: &'static str,
    /// More than one at a time.
    pub varios: bool,
}

/// A place to drop files; its button does the same for who does not drag.
#[component]
pub fn AreaDeSoltar(
    /// Words and limits.
    soltavel: Soltavel,
    /// Takes what was dropped or chosen.
    #[prop(into)]
    ao_receber: Callback<Vec<File>>,
) -> impl IntoView {
    let campo = NodeRef::<html::Input>::new();
    let por_cima = RwSignal::new(false);
    let ao_soltar = move |evento: web_sys::DragEvent| {
        evento.prevent_default();
        por_cima.set(false);
        let arquivos = evento.data_transfer().and_then(|carga| carga.files());
        ao_receber.run(lista(arquivos));
    };
    let ao_escolher = move |_| {
        if let Some(campo) = campo.get_untracked() {
            ao_receber.run(lista(campo.files()));
            // Choosing the same file again must be a change again.
            campo.set_value("");
        }
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
            <span class="soltar__icone"><Icone nome=soltavel.icone/></span>
            <div class="soltar__palavras">
                <p class="soltar__titulo">{soltavel.titulo}</p>
                <p class="nota">{soltavel.texto}</p>
            </div>
            <input
                type="file" multiple=soltavel.varios accept=soltavel.aceita
                hidden node_ref=campo on:change=ao_escolher
            />
            <Botao attr:id=soltavel.id ao_clicar=abrir>{soltavel.botao}</Botao>
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
