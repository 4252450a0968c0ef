use contrato::sessao::Conta;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::componentes::{Icone, LinkBotao, Menu};
use crate::estado::{EstadoSessao, usa_acesso, usa_anuncio, viva};
use crate::textos::moldura as t;

/// Who is signed in, and *Sair*; *Entrar* for who is not, on pages that need no session.
#[component]
pub(super) fn MenuDaConta() -> impl IntoView {
    let acesso = usa_acesso();
    viva(move || match acesso.estado() {
        EstadoSessao::Entrou(sessao) => view! { <MenuDe conta=sessao.conta/> }.into_any(),
        EstadoSessao::Anonima => {
            view! { <LinkBotao href="/entrar">{t::ENTRAR}</LinkBotao> }.into_any()
        }
        EstadoSessao::Carregando | EstadoSessao::Falhou(_) => ().into_any(),
    })
}

#[component]
fn MenuDe(conta: Conta) -> impl IntoView {
    let anuncio = usa_anuncio();
    let papel = conta.papel.texto();
    let curto = nome_curto(&conta.nome);
    let iniciais = iniciais(&conta.nome);
    let botao = move || {
        view! {
            <span class="conta__iniciais" aria-hidden="true">{iniciais.clone()}</span>
            <span class="conta__quem">
                <span class="so-leitor">{t::CONTA}</span>
                <span class="conta__nome">{curto.clone()}</span>
                <span class="conta__papel">{papel}</span>
            </span>
            <Icone nome="chevron-down" pequeno=true/>
        }
    };
    let sair = move |_| {
        spawn_local(async move {
            match api::sessao::sair().await {
                // A full load forgets everything this page knew.
                Ok(()) => drop(window().location().assign("/entrar")),
                Err(_) => anuncio.dizer(t::SAIR_FALHOU),
            }
        });
    };
    let (nome, email) = (conta.nome.clone(), conta.email.clone());
    view! {
        <Menu id="menu-conta" classe="conta" botao>
            <p class="menu__nota"><b>{nome.clone()}</b><br/>{email.clone()}</p>
            <button type="button" class="menu__item" on:click=sair><Icone nome="log-out"/>{t::SAIR}</button>
        </Menu>
    }
}

/// First and last name.
fn nome_curto(nome: &str) -> String {
    let mut partes = nome.split_whitespace();
    match (partes.next(), partes.last()) {
        (Some(primeiro), Some(ultimo)) => format!("{primeiro} {ultimo}"),
        _ => nome.to_owned(),
    }
}

fn iniciais(nome: &str) -> String {
    nome_curto(nome)
        .split_whitespace()
        .filter_map(|parte| parte.chars().next())
        .collect()
}
