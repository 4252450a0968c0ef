use leptos::prelude::*;

use crate::componentes::{Icone, Menu};
use crate::estado::{memo, viva};
use crate::textos::consulta as t;

/// A set of choices in a small panel; each change applies at once.
#[component]
pub(super) fn Escolhas(
    /// Id of the panel.
    id: &'static str,
    /// Label.
    rotulo: &'static str,
    /// Words while nothing is chosen.
    vazio: &'static str,
    /// Code and words of each choice.
    opcoes: Vec<(&'static str, &'static str)>,
    /// Chosen codes.
    escolhidas: RwSignal<Vec<String>>,
    /// After each change.
    ao_mudar: Callback<()>,
) -> impl IntoView {
    let nomes = opcoes.clone();
    let resumo = memo(move || {
        escolhidas.with(|lista| match lista.as_slice() {
            [] => vazio.to_owned(),
            [um] => nomes
                .iter()
                .find(|(codigo, _)| codigo == um)
                .map_or_else(|| um.clone(), |(_, nome)| (*nome).to_owned()),
            varias => t::escolhidas(varias.len()),
        })
    });
    let opcao = move |(codigo, nome): (&'static str, &'static str)| {
        let mudar = move |_| {
            escolhidas.update(|lista| match lista.iter().position(|c| c == codigo) {
                Some(onde) => drop(lista.remove(onde)),
                None => lista.push(codigo.to_owned()),
            });
            ao_mudar.run(());
        };
        view! {
            <label class="opcao">
                <input
                    class="opcao__botao"
                    type="checkbox"
                    prop:checked=move || escolhidas.with(|lista| lista.iter().any(|c| c == codigo))
                    on:change=mudar
                />
                <span>{nome}</span>
            </label>
        }
    };
    let opcoes = StoredValue::new(opcoes);
    view! {
        <div class="campo escolhas filtros__dobra">
            <span class="campo__rotulo">{rotulo}</span>
            <Menu
                id
                rotulo=Signal::derive(move || t::escolha_de(rotulo, &resumo.get()))
                classe="campo__entrada escolhas__botao"
                permanece=true
                botao=move || view! { <span>{viva(move || resumo.get())}</span><Icone nome="chevron-down" pequeno=true/> }
            >
                <fieldset>
                    <legend class="so-leitor">{rotulo}</legend>
                    <div class="pilha">{opcoes.get_value().into_iter().map(opcao).collect_view()}</div>
                </fieldset>
            </Menu>
        </div>
    }
}
