use crate::estado::viva;
use leptos::prelude::*;

use super::Icone;
use super::campo::Largura;
use super::moldura_do_campo::{AjudaEErro, Erro, descricao};

/// A native select. The first option is the empty one, with `vazio` as its words.
#[component]
pub fn Selecao(
    /// Id of the select.
    #[prop(into)]
    id: String,
    /// Label.
    #[prop(into)]
    rotulo: String,
    /// Chosen code; empty while nothing is chosen.
    valor: RwSignal<String>,
    /// Code and words of each option.
    #[prop(into)]
    opcoes: Signal<Vec<(String, String)>>,
    /// Words of the empty option.
    #[prop(default = "Escolha")]
    vazio: &'static str,
    /// Help under the label.
    #[prop(optional, into)]
    ajuda: Option<String>,
    /// The error.
    #[prop(optional, into)]
    erro: Erro,
    /// Width.
    #[prop(optional)]
    largura: Largura,
    /// After each choice by the person.
    #[prop(optional, into)]
    ao_escolher: Option<Callback<String>>,
) -> impl IntoView {
    let id_descricao = id.clone();
    let tem_ajuda = ajuda.is_some();
    view! {
        <div class="campo" class:campo--erro=move || erro.with(Option::is_some)>
            <label class="campo__rotulo" for=id.clone()>{rotulo}</label>
            <AjudaEErro id=id.clone() ajuda erro/>
            <div class=largura.classe()>
                <select
                    class="campo__entrada campo__entrada--selecao"
                    id=id.clone()
                    name=id
                    aria-describedby=move || descricao(&id_descricao, tem_ajuda, erro)
                    aria-invalid=move || erro.with(Option::is_some).then_some("true")
                    on:change=move |evento| {
                        let codigo = event_target_value(&evento);
                        valor.set(codigo.clone());
                        if let Some(acao) = ao_escolher {
                            acao.run(codigo);
                        }
                    }
                >
                    <option value="" prop:selected=move || valor.with(String::is_empty)>{vazio}</option>
                    {viva(move || {
                        opcoes.get().into_iter().map(|(codigo, palavras)| {
                            let este = codigo.clone();
                            view! {
                                <option value=codigo prop:selected=move || valor.with(|v| *v == este)>{palavras}</option>
                            }
                        }).collect_view()
                    })}
                </select>
                <Icone nome="chevron-down"/>
            </div>
        </div>
    }
}
