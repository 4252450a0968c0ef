use dominio::pendencia::{ItemChecklist, RespostaChecklist};
use leptos::prelude::*;

use super::Analisando;
use super::estado::RESPOSTAS;
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
    let opcao = move |(n, (esta, letra, _)): (
        usize,
        (RespostaChecklist, &'static str, &'static str),
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
                <span class="so-leitor">{esta.texto()}</span>
            </label>
        }
    };
    let nao = memo(move || resposta() == Some(RespostaChecklist::NaoConforme) && minha.get());
    view! {
        <fieldset class="checklist__item" class:checklist__item--atual=move || atual.get() == numero>
            <legend class="checklist__texto"><span class="secundario">{numero + 1}" "</span>{item.texto}</legend>
            <div class="segmentos">{RESPOSTAS.into_iter().enumerate().map(opcao).collect_view()}</div>
            {viva(move || nao.get().then(|| view! {
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone="plus" ao_clicar=move |_| aqui.nova_pendencia(Some(item))>{t::JA_TEM_PENDENCIA}</Botao>
            }))}
        </fieldset>
    }
}

const fn classe(resposta: RespostaChecklist) -> &'static str {
    match resposta {
        RespostaChecklist::Conforme => "segmentos__parte segmentos__parte--sim",
        RespostaChecklist::NaoConforme => "segmentos__parte segmentos__parte--nao",
        RespostaChecklist::NaoSeAplica => "segmentos__parte",
    }
}

const fn icone(resposta: RespostaChecklist) -> &'static str {
    match resposta {
        RespostaChecklist::Conforme | RespostaChecklist::NaoSeAplica => "check",
        RespostaChecklist::NaoConforme => "x",
    }
}
