//! `/analise`: the queue, longest wait first; its state is its address.

mod endereco;
mod filtros;
mod linhas;
mod paginacao;
mod teclado;

use contrato::Pagina;
use contrato::analise::{FiltrosFila, ItemFila};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::proximo::{Assuncao, assumir_e_abrir, proximo};
use super::teclas::Atalhos;
use crate::api;
use crate::componentes::{
    Aviso, Botao, Esqueleto, EstadoVazio, Falha, LinkBotao, Titulo, TomAviso, TomBotao,
};
use crate::estado::{Leitura, efeito, memo, viva};
use crate::textos::analise::{fila as t, motivos as tm};
use filtros::{AbasDaFila, FiltrosDaFila};
use linhas::Linhas;
use paginacao::{Paginacao, Trilha};
use teclado::ouvir;

/// Filters, rows, *Assumir* and *Próximo*.
#[component]
pub fn Fila() -> impl IntoView {
    let mapa = use_query_map();
    let filtros = memo(move || mapa.with(endereco::ler));
    let trilha = Trilha::default();
    let pagina = Leitura::nova(
        move || filtros.get(),
        |filtros| async move { api::analise::fila(&filtros).await },
    );
    let assuncao = Assuncao::nova();
    let ir_ao_proximo = proximo(assuncao);
    let assumir = assumir_e_abrir(assuncao);
    let pedir_o_proximo = move || ir_ao_proximo.run(filtros.get_untracked());
    ouvir(Callback::new(move |()| pedir_o_proximo()));
    // A colleague took it first: the list shows who.
    efeito(move || {
        if assuncao
            .falha
            .with(|falha| falha.as_ref().is_some_and(|falha| falha.status() == 409))
        {
            pagina.recarregar();
        }
    });
    let conteudo = move || match pagina.valor() {
        None => view! { <Esqueleto linhas=8/> }.into_any(),
        Some(Err(falha)) => view! {
            <div class="cartao__corpo"><Falha falha tentar=move |()| pagina.recarregar()/></div>
        }
        .into_any(),
        Some(Ok(resposta)) => resultado(resposta, filtros, trilha, pagina, assumir).into_any(),
    };
    view! {
        <div class="pilha">
            <div class="topo">
                <div class="topo__texto"><Titulo texto=t::TITULO/><p class="secundario">{t::INTRODUCAO}</p></div>
                <div class="acoes">
                    <LinkBotao href="/analise/motivos" tom=TomBotao::Texto icone="book-open">{tm::TITULO}</LinkBotao>
                    <span class="so-teclado"><Atalhos lista=&t::ATALHOS_LISTA/></span>
                    <Botao tom=TomBotao::Primario ocupado=assuncao.indo ao_clicar=move |_| pedir_o_proximo()>
                        {t::PROXIMO}<kbd>"n"</kbd>
                    </Botao>
                </div>
            </div>
            {viva(move || assuncao.falha.get().map(|falha| view! { <Falha falha/> }))}
            {viva(move || assuncao.vazia.get().then(|| view! {
                <Aviso tom=TomAviso::Informacao titulo=t::NENHUM_LIVRE anuncia=true><p>{t::NENHUM_LIVRE_TEXTO}</p></Aviso>
            }))}
            <AbasDaFila filtros/>
            <div class="cartao fila">
                <FiltrosDaFila filtros/>
                {viva(conteudo)}
            </div>
        </div>
    }
}

fn resultado(
    resposta: Pagina<ItemFila>,
    filtros: Memo<FiltrosFila>,
    trilha: Trilha,
    pagina: Leitura<Pagina<ItemFila>>,
    assumir: Callback<String>,
) -> impl IntoView {
    if resposta.itens.is_empty() {
        let limpos = endereco::escrever(&filtros.with_untracked(endereco::limpos));
        return view! {
            <EstadoVazio titulo=t::VAZIA texto=t::VAZIA_TEXTO>
                <LinkBotao href=limpos>{t::LIMPAR}</LinkBotao>
            </EstadoVazio>
        }
        .into_any();
    }
    let quantos = resposta.itens.len();
    view! {
        <Linhas itens=resposta.itens ocupada=Signal::derive(move || pagina.ocupada()) assumir/>
        <Paginacao filtros trilha quantos proximo=resposta.proximo_cursor/>
    }
    .into_any()
}
