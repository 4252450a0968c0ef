use dominio::slot::Slot;
use leptos::prelude::*;

use super::escolhido::Escolhido;
use super::item::Passo;
use super::{FilaDeEnvio, Item};
use crate::componentes::{Botao, Cartao, TomBotao};
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
    let parados = Memo::new_with_compare(
        move |_| {
            let mut parados: Vec<Item> =
                itens.get().into_iter().filter(|item| item.passo.with(|passo| !passo.no_lugar())).collect();
            parados.sort_by_key(|item| item.passo.with(|passo| !recusado(passo)));
            parados
        },
        |antes, agora| antes.map(|itens| numeros(itens)) != agora.map(|itens| numeros(itens)),
    );
    let prontos = {
        let fila = fila.clone();
        Memo::new(move |_| fila.itens.get().iter().filter(|item| fila.pode_partir(item)).count())
    };
    let vazio = Memo::new(move |_| parados.with(Vec::is_empty));
    let conteudo = move || {
        if vazio.get() {
            return None;
        }
        let (lugares, de_cada, ao_enviar) = (lugares.clone(), fila.clone(), fila.clone());
        Some(view! {
            <Cartao id="escolhidos" titulo=t::ESCOLHIDOS>
                <ul class="slots">
                    <For
                        each=move || parados.get()
                        key=|item| item.numero
                        children=move |item| view! { <li><Escolhido item fila=de_cada.clone() lugares=lugares.clone()/></li> }
                    />
                </ul>
                <div class="cartao__pe acoes">
                    <Botao
                        tom=TomBotao::Primario icone="upload"
                        parado=Signal::derive(move || prontos.get() == 0)
                        ao_clicar=move |_| ao_enviar.enviar_prontos(&ocupados.get_untracked())
                    >
                        {move || t::enviar(prontos.get())}
                    </Botao>
                </div>
            </Cartao>
        })
    };
    view! { {conteudo} }
}

fn recusado(passo: &Passo) -> bool {
    matches!(passo, Passo::Recusado(_) | Passo::RecusadoNoServidor(_))
}

fn numeros(itens: &[Item]) -> Vec<u32> {
    itens.iter().map(|item| item.numero).collect()
}
