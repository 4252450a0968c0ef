use leptos::prelude::*;

use crate::componentes::{Botao, Tamanho, TomBotao};
use crate::estado::viva;
use crate::textos::pedido::formulario as t;

/// Under a number that reads two ways: how it was read, and the other reading in one click.
#[component]
pub fn DuasLeituras(
    /// The reading taken and the other one, when there are two.
    leituras: RwSignal<Option<(String, String)>>,
    /// Unit of the number.
    unidade: &'static str,
    /// Takes the other reading.
    #[prop(into)]
    usar: Callback<String>,
) -> impl IntoView {
    let conteudo = move || {
        let (lida, outra) = leituras.get()?;
        let palavras = t::usar(&outra);
        let nota = t::lido_como(&lida, &outra, unidade);
        Some(view! {
            <p class="campo__leitura">{nota}</p>
            <Botao tom=TomBotao::Texto tamanho=Tamanho::P ao_clicar=move |_| usar.run(outra.clone())>{palavras}</Botao>
        })
    };
    view! { <div aria-live="polite">{viva(conteudo)}</div> }
}
