use contrato::pedido::Filtros;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;

use super::endereco;
use crate::componentes::{Ficha, LinkBotao, Tamanho, TomBotao};
use crate::estado::{efeito, memo, viva};
use crate::textos::consulta as t;

/// The chips of what is filtered. After a removal the focus goes to the next chip, then to *Limpar todos*.
#[component]
pub(super) fn FiltrosAplicados(
    /// What the address says.
    filtros: Memo<Filtros>,
) -> impl IntoView {
    let aplicados = memo(move || filtros.with(endereco::aplicados));
    let removida = StoredValue::new(None::<usize>);
    let ir = use_navigate();
    efeito(move || {
        aplicados.with(|_| ());
        if let Some(posicao) = removida.get_value() {
            removida.set_value(None);
            request_animation_frame(move || focar_ficha(posicao));
        }
    });
    let fichas = move || {
        let ficha = |(posicao, aplicado): (usize, endereco::Aplicado)| {
            let ir = ir.clone();
            let remover = move |()| {
                removida.set_value(Some(posicao));
                let opcoes = NavigateOptions {
                    scroll: false,
                    ..NavigateOptions::default()
                };
                ir(&endereco::escrever(&aplicado.sem), opcoes);
            };
            view! { <Ficha texto=aplicado.texto.clone() ao_remover=remover/> }
        };
        aplicados
            .get()
            .into_iter()
            .enumerate()
            .map(ficha)
            .collect_view()
    };
    let limpar = Signal::derive(move || filtros.with(|f| endereco::escrever(&endereco::limpos(f))));
    view! {
        <div class="filtros__aplicados" hidden=move || aplicados.with(Vec::is_empty)>
            <span class="nota" id="rotulo-aplicados">{t::APLICADOS}</span>
            <ul class="fichas" id="fichas" aria-labelledby="rotulo-aplicados">{viva(fichas)}</ul>
            <LinkBotao href=limpar tom=TomBotao::Texto tamanho=Tamanho::P>{t::LIMPAR}</LinkBotao>
        </div>
    }
}

/// Focuses the chip now at this place, else *Limpar todos*, else the search field.
fn focar_ficha(posicao: usize) {
    let seletores = [
        format!("#fichas .ficha:nth-child({}) .ficha__x", posicao + 1),
        ".filtros__aplicados:not([hidden]) .botao--texto".to_owned(),
        "#filtro-q".to_owned(),
    ];
    let achado = seletores
        .iter()
        .find_map(|s| document().query_selector(s).ok().flatten());
    if let Some(alvo) = achado.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = alvo.focus();
    }
}
