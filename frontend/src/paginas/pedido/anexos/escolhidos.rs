use dominio::slot::Slot;
use leptos::prelude::*;

use super::escolhido::Escolhido;
use super::item::Passo;
use super::{FilaDeEnvio, Item};
use crate::componentes::{Botao, Cartao, TomBotao};
use crate::estado::{linhas, memo, viva};
use crate::textos::pedido::anexos as t;

/// The chosen files that have not left: refused ones first, then those whose place is to be confirmed.
#[component]
pub fn Escolhidos(
    /// The queue.
    fila: FilaDeEnvio,
    /// Code and words of the places; one alone is not asked about.
    lugares: Vec<(String, String)>,
    /// Free places that hold versões already.
    #[prop(into)]
    ocupados: Signal<Vec<Slot>>,
) -> impl IntoView {
    let itens = fila.itens.clone();
    // Refused ones first.
    let parados = move || {
        let parados = |primeiro: bool| {
            let serve = move |p: &Passo| !p.no_lugar() && p.recusado() == primeiro;
            itens.with(|itens| {
                itens
                    .iter()
                    .filter(|item| item.passo.with(serve))
                    .cloned()
                    .collect::<Vec<Item>>()
            })
        };
        let mut lista = parados(true);
        lista.extend(parados(false));
        lista
    };
    let prontos = {
        let fila = fila.clone();
        memo(move || {
            fila.itens
                .get()
                .iter()
                .filter(|item| fila.pode_partir(item))
                .count()
        })
    };
    let da_conta = parados.clone();
    let vazio = memo(move || da_conta().is_empty());
    let conteudo = move || {
        if vazio.get() {
            return None;
        }
        let (lugares, de_cada, ao_enviar, parados) =
            (lugares.clone(), fila.clone(), fila.clone(), parados.clone());
        Some(view! {
            <Cartao id="escolhidos" titulo=t::ESCOLHIDOS>
                <ul class="slots">
                    {linhas(
                        parados,
                        |item| item.numero.to_string(),
                        move |item| view! { <li><Escolhido item fila=de_cada.clone() lugares=lugares.clone()/></li> },
                    )}
                </ul>
                <div class="cartao__pe acoes">
                    <Botao
                        tom=TomBotao::Primario icone="upload"
                        parado=Signal::derive(move || prontos.get() == 0)
                        ao_clicar=move |_| ao_enviar.enviar_prontos(&ocupados.get_untracked())
                    >
                        {viva(move || t::enviar(prontos.get()))}
                    </Botao>
                </div>
            </Cartao>
        })
    };
    view! { {viva(conteudo)} }
}
