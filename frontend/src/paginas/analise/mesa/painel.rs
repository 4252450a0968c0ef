use leptos::prelude::*;

use super::Analisando;
use super::anotado::Anotado;
use super::checklist::Checklist;
use super::diferencas::{Diferencas, contar};
use super::documento::DocumentoDaDecisao;
use super::pendencias::Pendencias;
use crate::estado::{memo, viva};
use crate::paginas::pedido::DadosDoPedido;
use crate::textos::analise::{diferencas as td, mesa as t};

/// Which part of the panel is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parte {
    /// Checklist and the decision document.
    Checklist,
    /// Findings.
    Pendencias,
    /// What changed since the ciclo before.
    Diferencas,
    /// The answers of the RT.
    Dados,
}

/// Checklist, pendências and data, one at a time.
#[component]
pub fn Painel(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let parte = aqui.parte;
    let mesa = aqui.mesa();
    let (para_contar, pendencias) = (mesa.clone(), mesa.pendencias.clone());
    let botao = move |este: Parte, texto: &'static str, contagem: Option<Signal<String>>| {
        let ligada = move || parte.get() == este;
        view! {
            <button
                type="button" class="abas__aba"
                aria-pressed=move || if ligada() { "true" } else { "false" }
                on:click=move |_| parte.set(este)
            >
                {texto}
                {contagem.map(|n| view! { <span class="contagem">{viva(move || n.get())}</span> })}
            </button>
        }
    };
    let do_checklist = Signal::derive(move || {
        let (feitos, _, total) = para_contar.contas();
        t::respondidos(feitos, total)
    });
    let das_pendencias = Signal::derive(move || pendencias.with(Vec::len).to_string());
    let minha = memo(move || aqui.minha());
    view! {
        <section class="cartao painel" aria-label=t::PAINEL>
            <div class="abas" role="group" aria-label=t::ABAS>
                <div class="abas__lista painel__abas">
                    {botao(Parte::Checklist, t::CHECKLIST, Some(do_checklist))}
                    {botao(Parte::Pendencias, t::PENDENCIAS, Some(das_pendencias))}
                    {aqui.diferencas.map(|leitura| {
                        let quantas = Signal::derive(move || contar(leitura).map(|n| n.to_string()).unwrap_or_default());
                        botao(Parte::Diferencas, td::DIFERENCAS, Some(quantas))
                    })}
                    {botao(Parte::Dados, t::DADOS, None)}
                </div>
            </div>
            <Anotado aqui/>
            // Hidden and not removed: what is being typed stays where it is.
            <div hidden=move || parte.get() != Parte::Checklist><Checklist aqui/></div>
            <div hidden=move || parte.get() != Parte::Pendencias><Pendencias aqui/></div>
            {aqui.diferencas.map(|leitura| viva(move || {
                (parte.get() == Parte::Diferencas).then(|| view! { <Diferencas aqui leitura/> })
            }))}
            {viva(move || (parte.get() == Parte::Dados).then(|| view! { <DadosDoPedido aberto=aqui.aberto/> }))}
        </section>
        {viva(move || minha.get().then(|| view! { <DocumentoDaDecisao aqui/> }))}
    }
}
