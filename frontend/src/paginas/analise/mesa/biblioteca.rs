use contrato::motivo::Motivo;
use leptos::prelude::*;

use super::Analisando;
use super::escrita::Escrita;
use crate::componentes::Selecao;
use crate::textos::analise::motivos as t;

/// Fills a pendência with a reason of the library; file and page stay.
#[component]
pub fn DaBiblioteca(
    /// The analysis.
    aqui: Analisando,
    /// Id of the select.
    id: String,
    /// The pendência.
    escrita: Escrita,
) -> impl IntoView {
    let escolhido = RwSignal::new(String::new());
    let oferecidos = move || -> Vec<Motivo> {
        let todos = aqui.motivos.pronto().unwrap_or_default();
        todos.into_iter().filter(|m| m.dados.ativo).collect()
    };
    let opcoes = Signal::derive(move || {
        let opcao = |m: Motivo| {
            let palavras = format!("{}: {}", m.dados.tipo.rotulo(), m.dados.titulo);
            (m.id.to_string(), palavras)
        };
        oferecidos().into_iter().map(opcao).collect::<Vec<_>>()
    });
    let ao_escolher = move |id: String| {
        let achado = untrack(oferecidos)
            .into_iter()
            .find(|m| m.id.to_string() == id);
        if let Some(motivo) = achado {
            escrita.usar(motivo.dados);
        }
    };
    view! { <Selecao id rotulo=t::BIBLIOTECA vazio=t::BIBLIOTECA_VAZIA valor=escolhido opcoes ao_escolher/> }
}
