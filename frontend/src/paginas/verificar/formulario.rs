use dominio::codigo::{Codigo, CodigoInvalido};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::componentes::{Botao, Campo, ErroDeTela, Largura, TomBotao, largar_corrigidos};
use crate::textos::verificar as t;

const CODIGO: &str = "codigo";

/// The code and the button. A good code opens its own address.
#[component]
pub(super) fn Formulario(
    /// The code of the address, to be corrected or changed.
    codigo: String,
    /// What is wrong with it; the page shows the summary.
    erros: RwSignal<Vec<ErroDeTela>>,
) -> impl IntoView {
    let valor = RwSignal::new(codigo);
    let erro = Signal::derive(move || erros.with(|l| l.first().map(|e| e.texto.clone())));
    let ir = use_navigate();
    let enviar = move |evento: leptos::ev::SubmitEvent| {
        evento.prevent_default();
        match valor.with_untracked(|texto| Codigo::ler(texto)) {
            Ok(codigo) => {
                erros.set(Vec::new());
                ir(&format!("/verificar/{codigo}"), NavigateOptions::default());
            }
            Err(CodigoInvalido::Tamanho(0)) => {
                erros.set(vec![ErroDeTela::novo(CODIGO, t::CODIGO_ERRO)]);
            }
            Err(causa) => erros.set(vec![ErroDeTela::novo(CODIGO, causa.to_string())]),
        }
    };
    let corrigir = move |texto: String| {
        largar_corrigidos(erros, &|_| Codigo::ler(&texto).is_err());
    };
    // Written as it is printed when the person leaves the field.
    let formatar = move |texto: String| {
        if let Ok(codigo) = Codigo::ler(&texto) {
            valor.set(codigo.to_string());
        }
    };
    view! {
        <form class="formulario" novalidate on:submit=enviar>
            <Campo id=CODIGO rotulo=t::CODIGO ajuda=t::CODIGO_AJUDA valor=valor largura=Largura::Media maximo=200 erro=erro ao_digitar=corrigir ao_sair=formatar/>
            <div><Botao tom=TomBotao::Primario icone="search" envia=true>{t::VERIFICAR}</Botao></div>
        </form>
    }
}
