use contrato::analise::{FiltrosFila, QuaisFila};
use dominio::tipo::TipoSolicitacao;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::endereco::{escrever, limpos};
use crate::componentes::{Aba, Abas, Botao, Campo, Ficha, LinkBotao, Selecao, Tamanho, TomBotao};
use crate::estado::{efeito, viva};
use crate::textos::analise::fila as t;

/// Free, mine, all.
#[component]
pub fn AbasDaFila(
    /// What the address says.
    filtros: Memo<FiltrosFila>,
) -> impl IntoView {
    let abas = Signal::derive(move || {
        let filtros = filtros.get();
        [
            (QuaisFila::Livres, t::LIVRES),
            (QuaisFila::Minhas, t::MINHAS),
            (QuaisFila::Todas, t::TODAS),
        ]
        .into_iter()
        .map(|(quais, texto)| Aba {
            texto: texto.to_owned(),
            href: escrever(&FiltrosFila {
                quais: Some(quais),
                cursor: None,
                ..filtros.clone()
            }),
            atual: filtros.quais == Some(quais),
            contagem: None,
        })
        .collect::<Vec<_>>()
    });
    view! { <Abas rotulo=t::ABAS abas/> }
}

/// Tipo and regional; a choice or Enter puts them in the address.
#[component]
pub fn FiltrosDaFila(
    /// What the address says.
    filtros: Memo<FiltrosFila>,
) -> impl IntoView {
    let (tipo, regional) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    efeito(move || {
        filtros.with(|f| {
            tipo.set(
                f.tipo
                    .map(|tipo| tipo.codigo().to_owned())
                    .unwrap_or_default(),
            );
            regional.set(f.regional.clone().unwrap_or_default());
        });
    });
    let navegar = use_navigate();
    let ir = Callback::new(move |novos: FiltrosFila| {
        navegar(
            &escrever(&novos),
            NavigateOptions {
                scroll: false,
                ..NavigateOptions::default()
            },
        );
    });
    let aplicar = move || {
        let sigla = regional.get_untracked().trim().to_ascii_uppercase();
        ir.run(FiltrosFila {
            tipo: tipo.with_untracked(|codigo| TipoSolicitacao::de_codigo(codigo)),
            regional: (!sigla.is_empty()).then_some(sigla),
            cursor: None,
            ..filtros.get_untracked()
        });
    };
    let tipos = TipoSolicitacao::TODOS
        .iter()
        .map(|v| (v.codigo().to_owned(), v.texto().to_owned()))
        .collect::<Vec<_>>();
    view! {
        <form
            class="filtros"
            on:submit=move |evento| {
                evento.prevent_default();
                aplicar();
            }
        >
            <div class="filtros__linha">
                <Selecao
                    id="filtro-tipo" rotulo=t::TIPO valor=tipo opcoes=tipos vazio=t::TODOS_OS_TIPOS
                    ao_escolher=move |_| aplicar()
                />
                <Campo id="filtro-regional" rotulo=t::REGIONAL valor=regional maximo=10/>
                <Botao envia=true icone="list-filter">{t::FILTRAR}</Botao>
            </div>
        </form>
        {viva(move || aplicados(&filtros.get(), ir))}
    }
}

fn aplicados(filtros: &FiltrosFila, ir: Callback<FiltrosFila>) -> Option<impl IntoView + use<>> {
    let base = FiltrosFila {
        cursor: None,
        ..filtros.clone()
    };
    let do_tipo = base.tipo.map(|tipo| {
        (
            t::ficha(t::TIPO, tipo.texto()),
            FiltrosFila {
                tipo: None,
                ..base.clone()
            },
        )
    });
    let da_regional = base.regional.clone().map(|sigla| {
        (
            t::ficha(t::REGIONAL, &sigla),
            FiltrosFila {
                regional: None,
                ..base.clone()
            },
        )
    });
    let fichas: Vec<_> = [do_tipo, da_regional].into_iter().flatten().collect();
    (!fichas.is_empty()).then(|| {
        let fichas = fichas
            .into_iter()
            .map(|(texto, sem)| view! { <Ficha texto ao_remover=move |()| ir.run(sem.clone())/> })
            .collect_view();
        view! {
            <div class="filtros__aplicados">
                <span class="nota" id="rotulo-aplicados">{t::APLICADOS}</span>
                <ul class="fichas" aria-labelledby="rotulo-aplicados">{fichas}</ul>
                <LinkBotao href=escrever(&limpos(&base)) tom=TomBotao::Texto tamanho=Tamanho::P>{t::LIMPAR}</LinkBotao>
            </div>
        }
    })
}
