use contrato::anexo::Versao;
use dominio::arquivo::formatar_tamanho;
use dominio::inspecao::{Avisos, Entrada};
use leptos::prelude::*;

use crate::api;
use crate::componentes::Esqueleto;
use crate::estado::{Leitura, viva};
use crate::textos::analise::visor as t;

/// What a ZIP or a spreadsheet holds, as the inspection found it; other formats are opened by their own programs.
#[component]
pub fn Listagem(
    /// The versão.
    versao: Versao,
) -> impl IntoView {
    let leitura = Leitura::nova(
        move || versao.id.to_string(),
        async |id| api::anexos::ler(&id).await,
    );
    let achados = move |lida: Versao| lida.inspecao.and_then(|inspecao| inspecao.avisos);
    view! {
        <p class="nota">{t::SEM_VISOR}</p>
        {viva(move || match leitura.valor() {
            None => view! { <Esqueleto linhas=3/> }.into_any(),
            // The file can still be downloaded, which is what the note above says.
            Some(resposta) => resposta.ok().and_then(achados).map(conteudo).into_any(),
        })}
    }
}

fn conteudo(avisos: Avisos) -> AnyView {
    if !avisos.planilhas.is_empty() {
        let itens = avisos
            .planilhas
            .into_iter()
            .map(|nome| view! { <li>{nome}</li> });
        view! { <h3>{t::PLANILHAS}</h3><ol class="visor__lista">{itens.collect_view()}</ol> }
            .into_any()
    } else if avisos.entradas.is_empty() {
        ().into_any()
    } else {
        entradas(avisos.entradas)
    }
}

fn entradas(entradas: Vec<Entrada>) -> AnyView {
    let linhas = entradas.into_iter().map(|entrada| {
        view! { <tr><th scope="row">{entrada.nome}</th><td class="num">{formatar_tamanho(entrada.bytes)}</td></tr> }
    });
    view! {
        <div class="visor__tabela" tabindex="0" role="region" aria-label=t::ENTRADAS>
            <table class="tabela">
                <thead><tr><th scope="col">{t::ENTRADA}</th><th scope="col" class="num">{t::TAMANHO}</th></tr></thead>
                <tbody>{linhas.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
