//! `/`: what waits for the RT, with deadlines and the last answers. Staff go to the queue.

mod espera;
mod linha;
mod ordem;
mod respostas;

use dominio::calendario::{formatar_data_hora, formatar_extenso};
use dominio::tipo::Papel;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Redirect;

use self::espera::{Espera, listar};
use self::linha::linha;
use self::respostas::Respostas;
use crate::componentes::{Cartao, Esqueleto, EstadoVazio, Falha, LinkBotao, Titulo};
use crate::estado::{Leitura, usa_acesso, usa_relogio, viva};
use crate::textos::inicio as t;

/// Home of each papel.
#[component]
pub fn Inicio() -> impl IntoView {
    let acesso = usa_acesso();
    viva(move || match acesso.papel() {
        Some(Papel::Analista | Papel::Administrador) => {
            // *Voltar* from the queue must not fall back into it.
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            view! { <Redirect path="/analise" options/> }.into_any()
        }
        Some(Papel::Rt) => view! { <InicioDoRt/> }.into_any(),
        None => ().into_any(),
    })
}

#[component]
fn InicioDoRt() -> impl IntoView {
    let acesso = usa_acesso();
    let relogio = usa_relogio();
    let espera = Leitura::nova(|| (), |()| listar());
    let saudacao = Signal::derive(move || {
        let conta = acesso.conta();
        let nome = conta
            .as_ref()
            .and_then(|c| c.nome.split_whitespace().next())
            .unwrap_or_default();
        t::saudacao(hora_sp(relogio.agora()), nome)
    });
    let frase = move || {
        espera.pronto().map(|itens| {
            let primeiro = itens.first().and_then(|item| item.fim(relogio.agora())).map(|fim| {
                view! { " "{t::PRIMEIRO_PRAZO}<b>{formatar_extenso(fim, relogio.agora())}</b>"." }
            });
            view! { {t::esperam(itens.len())}{primeiro} }
        })
    };
    view! {
        <div class="topo">
            <div class="topo__texto">
                <Titulo texto=saudacao aba=Signal::derive(|| t::TITULO.to_owned())/>
                <p class="topo__frase">{viva(frase)}</p>
            </div>
            <div class="acoes"><LinkBotao href="/pedidos/novo" icone="plus">{t::NOVO}</LinkBotao></div>
        </div>
        <div class="colunas">
            <div>
                <Cartao
                    id="titulo-espera"
                    titulo=t::AGUARDANDO
                    contagem=Signal::derive(move || espera.pronto().map_or("…".to_owned(), |l| l.len().to_string()))
                    lado=|| t::ORDEM
                >
                    {viva(move || match espera.valor() {
                        None => view! { <Esqueleto linhas=6/> }.into_any(),
                        Some(Err(falha)) => view! {
                            <div class="cartao__corpo"><Falha falha tentar=move |()| espera.recarregar()/></div>
                        }.into_any(),
                        Some(Ok(itens)) if itens.is_empty() => view! {
                            <EstadoVazio titulo=t::NADA texto=t::NADA_TEXTO>
                                <LinkBotao href="/pedidos/novo">{t::NOVO}</LinkBotao>
                            </EstadoVazio>
                        }.into_any(),
                        Some(Ok(itens)) => linhas(&itens),
                    })}
                </Cartao>
            </div>
            <div><Respostas/></div>
        </div>
    }
}

fn linhas(itens: &[Espera]) -> AnyView {
    let linhas: Vec<_> = itens
        .iter()
        .enumerate()
        .map(|(n, item)| linha(item, n == 0))
        .collect();
    view! { <ul class="esperas">{linhas}</ul> }.into_any()
}

/// The hour in São Paulo, for the greeting.
fn hora_sp(agora: chrono::DateTime<chrono::Utc>) -> u32 {
    let texto = formatar_data_hora(agora);
    texto
        .rsplit(' ')
        .next()
        .and_then(|hora| hora.split(':').next())
        .and_then(|h| h.parse().ok())
        .unwrap_or_default()
}
