use dominio::arquivo::formatar_tamanho;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::componentes::{Cartao, Coluna, Icone, TabelaLista};
use crate::estado::usa_anuncio;
use crate::textos::pedido::recibo as t;

const COLUNAS: &[Coluna] = &[
    Coluna {
        titulo: t::COLUNA_ARQUIVO,
        classe: "col-arquivo",
    },
    Coluna {
        titulo: t::COLUNA_HASH,
        classe: "col-hash",
    },
    Coluna {
        titulo: t::COLUNA_TAMANHO,
        classe: "col-tamanho",
    },
];

/// A file as lists of proof show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArquivoListado {
    /// Words of the slot.
    pub anexo: String,
    /// File name, where it may be shown.
    pub nome: Option<String>,
    /// Bytes.
    pub tamanho: u64,
    /// SHA-256, lower-case hex.
    pub sha256: String,
}

/// Every file of a document with its SHA-256.
#[component]
pub fn ListaDeArquivos(
    /// Title of the list.
    titulo: &'static str,
    /// Sentence below it.
    pe: &'static str,
    /// The files, as signed.
    arquivos: Vec<ArquivoListado>,
) -> impl IntoView {
    let total = formatar_tamanho(arquivos.iter().map(|arquivo| arquivo.tamanho).sum());
    let quantos = arquivos.len();
    let linhas = arquivos.into_iter().map(linha).collect_view();
    view! {
        <Cartao id="arquivos" titulo contagem=quantos.to_string() lado=move || t::total(&total)>
            <TabelaLista legenda=t::arquivos(quantos) colunas=COLUNAS>{linhas}</TabelaLista>
            <p class="cartao__pe">{pe}</p>
        </Cartao>
    }
}

fn linha(arquivo: ArquivoListado) -> impl IntoView {
    let de_quem = arquivo
        .nome
        .clone()
        .unwrap_or_else(|| arquivo.anexo.clone());
    view! {
        <tr role="row" class="linha-lista">
            <td role="cell" class="col-arquivo">
                <p class="recibo__anexo">{arquivo.anexo}</p>
                {arquivo.nome.map(|nome| view! { <p class="nota">{nome}</p> })}
            </td>
            <td role="cell" class="col-hash">
                <div class="recibo__hash"><code>{em_grupos(&arquivo.sha256)}</code><Copiar texto=arquivo.sha256 nome=de_quem/></div>
            </td>
            <td role="cell" class="col-tamanho">{formatar_tamanho(arquivo.tamanho)}</td>
        </tr>
    }
}

/// Groups of eight, which eyes can compare.
fn em_grupos(hash: &str) -> String {
    let letras: Vec<char> = hash.chars().collect();
    letras
        .chunks(8)
        .map(|grupo| grupo.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

#[component]
fn Copiar(texto: String, nome: String) -> impl IntoView {
    let anuncio = usa_anuncio();
    let copiar = move |_| {
        let navegador = window().navigator();
        // Absent on plain http, where calling it would throw.
        let tem = js_sys::Reflect::get(&navegador, &"clipboard".into())
            .is_ok_and(|area| area.is_object());
        if !tem {
            anuncio.dizer(t::NAO_COPIOU);
            return;
        }
        let copia = navegador.clipboard().write_text(&texto);
        spawn_local(async move {
            anuncio.dizer(if JsFuture::from(copia).await.is_ok() {
                t::COPIADO
            } else {
                t::NAO_COPIOU
            });
        });
    };
    view! {
        <button type="button" class="botao-icone" aria-label=t::copiar_de(&nome) on:click=copiar><Icone nome="copy"/></button>
    }
}
