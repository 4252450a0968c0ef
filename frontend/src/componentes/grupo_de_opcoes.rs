use leptos::prelude::*;

use super::moldura_do_campo::{AjudaEErro, Erro, descricao};

/// Radio buttons in a fieldset.
#[component]
pub fn GrupoDeOpcoes(
    /// Id of the group; error links point to its first option.
    #[prop(into)]
    id: String,
    /// Question.
    #[prop(into)]
    rotulo: String,
    /// Chosen code; empty while nothing is chosen.
    valor: RwSignal<String>,
    /// Code and words of each option.
    opcoes: Vec<(String, String)>,
    /// Help under the question.
    #[prop(optional, into)]
    ajuda: Option<String>,
    /// The error.
    #[prop(optional, into)]
    erro: Erro,
    /// After each choice by the person.
    #[prop(optional, into)]
    ao_escolher: Option<Callback<String>>,
) -> impl IntoView {
    let id_descricao = id.clone();
    let tem_ajuda = ajuda.is_some();
    let botoes = opcoes
        .into_iter()
        .enumerate()
        .map(|(n, (codigo, palavras))| {
            let id_opcao = if n == 0 {
                id.clone()
            } else {
                format!("{id}-{}", n + 1)
            };
            let alvo = id_opcao.clone();
            let (este, escolhido) = (codigo.clone(), codigo.clone());
            view! {
                <label class="opcao" for=alvo>
                    <input
                        class="opcao__botao"
                        type="radio"
                        id=id_opcao
                        name=id.clone()
                        value=codigo
                        prop:checked=move || valor.with(|v| *v == este)
                        on:change=move |_| {
                            valor.set(escolhido.clone());
                            if let Some(acao) = ao_escolher {
                                acao.run(escolhido.clone());
                            }
                        }
                    />
                    <span>{palavras}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset
            class="campo"
            class:campo--erro=move || erro.with(Option::is_some)
            aria-describedby=move || descricao(&id_descricao, tem_ajuda, erro)
        >
            <legend class="campo__rotulo">{rotulo}</legend>
            <AjudaEErro id ajuda erro/>
            <div class="opcoes">{botoes}</div>
        </fieldset>
    }
}
