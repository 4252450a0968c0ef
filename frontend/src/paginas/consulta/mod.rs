//! `/pedidos`: the consulta (R-LST-1).

mod abas;
mod aplicados;
mod campos;
mod endereco;
mod escolhas;
mod filtros;
mod linhas;
mod paginacao;
mod visoes;

use contrato::Pagina;
use contrato::pedido::{Aba, Filtros, PedidoResumo};
use dominio::tipo::Papel;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use self::abas::AbasDaConsulta;
use self::aplicados::FiltrosAplicados;
use self::filtros::FormularioDeFiltros;
use self::linhas::{Esperando, Linhas};
use self::paginacao::{Paginacao, Trilha};
use self::visoes::VisoesDaConsulta;
use crate::api;
use crate::componentes::{EstadoVazio, Falha, LinkBotao, Titulo, TomBotao};
use crate::estado::{Leitura, efeito, memo, usa_acesso, usa_anuncio, viva};
use crate::textos::consulta as t;

/// Rows a page when the address does not say.
const POR_PAGINA: u32 = 25;

/// Tabs, filters, table and pages; its state is its address.
#[component]
pub fn Consulta() -> impl IntoView {
    let acesso = usa_acesso();
    let anuncio = usa_anuncio();
    let mapa = use_query_map();
    let filtros = memo(move || mapa.with(endereco::ler));
    let trilha = Trilha::default();
    let pagina = Leitura::nova(
        move || filtros.get(),
        |filtros| async move {
            let filtros = Filtros {
                limite: filtros.limite.or(Some(POR_PAGINA)),
                ..filtros
            };
            api::pedidos::listar(&filtros).await
        },
    );
    let mut ja_veio = false;
    efeito(move || {
        let quantos = pagina.pronto().map(|pagina| pagina.itens.len());
        if let (true, Some(quantos)) = (ja_veio, quantos) {
            anuncio.dizer(t::nesta_pagina(quantos));
        }
        ja_veio = quantos.is_some();
    });
    // Who searched in the header for a number wants the pedido, not a list of one.
    let abrir = memo(move || mapa.with(|mapa| mapa.get("abrir").is_some()));
    let ir = use_navigate();
    efeito(move || {
        let unico = pagina.pronto().filter(|p| p.itens.len() == 1);
        if let Some(pedido) = unico
            .filter(|_| abrir.get())
            .and_then(|p| p.itens.into_iter().next())
        {
            let opcoes = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            ir(&format!("/pedidos/{}", pedido.id), opcoes);
        }
    });
    let rt = move || acesso.papel() == Some(Papel::Rt);
    view! {
        <div class="consulta">
            <div class="topo">
                <div class="topo__texto"><Titulo texto=t::TITULO/></div>
                <div class="acoes">
                    <LinkBotao
                        href=Signal::derive(move || filtros.with(api::pedidos::endereco_do_excel))
                        icone="file-spreadsheet"
                        baixa=true
                    >
                        {t::EXCEL}
                    </LinkBotao>
                    <Show when=rt>
                        <LinkBotao href="/pedidos/novo" tom=TomBotao::Primario icone="plus">{t::NOVO}</LinkBotao>
                    </Show>
                </div>
            </div>
            <AbasDaConsulta filtros/>
            <div class="cartao consulta__quadro">
                <FormularioDeFiltros filtros/>
                <FiltrosAplicados filtros/>
                <VisoesDaConsulta filtros/>
                {viva(move || match pagina.valor() {
                    None => view! { <Esperando/> }.into_any(),
                    Some(Err(falha)) => view! {
                        <div class="cartao__corpo"><Falha falha tentar=move |()| pagina.recarregar()/></div>
                    }.into_any(),
                    Some(Ok(resposta)) => resultado(resposta, (filtros, trilha), pagina, rt()).into_any(),
                })}
            </div>
        </div>
    }
}

fn resultado(
    resposta: Pagina<PedidoResumo>,
    (filtros, trilha): (Memo<Filtros>, Trilha),
    pagina: Leitura<Pagina<PedidoResumo>>,
    rt: bool,
) -> impl IntoView {
    if resposta.itens.is_empty() {
        return vazia(&filtros.get_untracked(), rt).into_any();
    }
    let quantos = resposta.itens.len();
    view! {
        <Linhas itens=resposta.itens rt ocupada=Signal::derive(move || pagina.ocupada())/>
        <Paginacao filtros trilha quantos proximo=resposta.proximo_cursor/>
    }
    .into_any()
}

fn vazia(filtros: &Filtros, rt: bool) -> impl IntoView + use<> {
    if endereco::aplicados(filtros).is_empty() {
        let texto = if rt && filtros.aba == Some(Aba::Concluidos) {
            t::SEM_CONCLUIDOS
        } else if rt {
            t::SEM_PEDIDOS_RT
        } else {
            t::SEM_PEDIDOS_EQUIPE
        };
        let novo = rt.then(|| view! { <LinkBotao href="/pedidos/novo">{t::NOVO}</LinkBotao> });
        return view! { <EstadoVazio titulo=t::SEM_PEDIDOS texto=texto>{novo}</EstadoVazio> }
            .into_any();
    }
    let todos = endereco::escrever(&Filtros {
        aba: None,
        cursor: None,
        ..filtros.clone()
    });
    let limpos = endereco::escrever(&endereco::limpos(filtros));
    let em_todos = filtros
        .aba
        .is_some()
        .then(|| view! { <LinkBotao href=todos>{t::PROCURAR_EM_TODOS}</LinkBotao> });
    view! {
        <EstadoVazio titulo=t::VAZIA texto=t::VAZIA_TEXTO>
            {em_todos}
            <LinkBotao href=limpos tom=TomBotao::Texto>{t::LIMPAR_FILTROS}</LinkBotao>
        </EstadoVazio>
    }
    .into_any()
}
