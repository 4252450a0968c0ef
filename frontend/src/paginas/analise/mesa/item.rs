use dominio::pendencia::ItemChecklist;
use leptos::prelude::*;

use super::Analisando;
use super::estado::Resposta;
use super::painel::Parte;
use crate::componentes::{Botao, Icone, Tamanho, TomBotao};
use crate::estado::{memo, viva};
use crate::textos::analise::mesa as t;

/// Id of the first answer of an item; it takes the focus.
pub fn id_do_item(n: usize) -> String {
    format!("item-{n}")
}

/// One item: C, N or NA, and a pendência when it is not conforme.
#[component]
pub fn Item(
    /// The analysis.
    aqui: Analisando,
    /// The item.
    item: &'static ItemChecklist,
    /// 0 for the first of the whole checklist.
    numero: usize,
    /// The item that the keys answer.
    atual: RwSignal<usize>,
) -> impl IntoView {
    let resposta = move || aqui.mesa().resposta(item.codigo);
    let minha = memo(move || aqui.minha());
    let opcao = move |(n, (esta, letra, palavras, _)): (
        usize,
        (Resposta, &'static str, &'static str, &'static str),
    )| {
        let id = if n == 0 {
            id_do_item(numero)
        } else {
            format!("{}-{n}", id_do_item(numero))
        };
        view! {
            <label class=classe(esta) for=id.clone()>
                <input
                    class="segmentos__botao" type="radio" id=id.clone() name=item.codigo
                    disabled=move || !minha.get()
                    prop:checked=move || resposta() == Some(esta)
                    on:change=move |_| aqui.mesa().responder(item.codigo, esta)
                    on:focus=move |_| atual.set(numero)
                />
                {viva(move || (resposta() == Some(esta)).then(|| view! { <Icone nome=icone(esta) pequeno=true/> }))}
                <span aria-hidden="true">{letra}</span>
                <span class="so-leitor">{palavras}</span>
            </label>
        }
    };
    let parte: RwSignal<Parte> = expect_context();
    let mesa = aqui.mesa();
    let criar = move |_| {
        parte.set(Parte::Pendencias);
        mesa.nova_pendencia();
    };
    let nao = memo(move || resposta() == Some(Resposta::NaoConforme) && minha.get());
    view! {
        <fieldset class="checklist__item" class:checklist__item--atual=move || atual.get() == numero>
            <legend class="checklist__texto"><span class="secundario">{numero + 1}</span>" "{item.texto}</legend>
            <div class="segmentos">{Resposta::TODAS.into_iter().enumerate().map(opcao).collect_view()}</div>
            {viva(move || nao.get().then(|| view! {
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone="plus" ao_clicar=criar.clone()>{t::JA_TEM_PENDENCIA}</Botao>
            }))}
        </fieldset>
    }
}

const fn classe(resposta: Resposta) -> &'static str {
    match resposta {
        Resposta::Conforme => "segmentos__parte segmentos__parte--sim",
        Resposta::NaoConforme => "segmentos__parte segmentos__parte--nao",
        Resposta::NaoSeAplica => "segmentos__parte",
    }
}

const fn icone(resposta: Resposta) -> &'static str {
    match resposta {
        Resposta::Conforme | Resposta::NaoSeAplica => "check",
        Resposta::NaoConforme => "x",
    }
}
