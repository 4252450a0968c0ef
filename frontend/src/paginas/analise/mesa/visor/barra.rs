use leptos::prelude::*;

use crate::componentes::{Botao, Tamanho, TomBotao};
use crate::estado::viva;
use crate::textos::analise::visor as t;

/// Zoom steps, in percent of the width of the page on screen.
const PASSO: u32 = 25;
const MENOR: u32 = 50;
const MAIOR: u32 = 400;

/// Page and zoom of the PDF on screen.
#[component]
pub fn Barra(
    /// Page on screen, from 1.
    pagina: RwSignal<u32>,
    /// How many there are.
    total: u32,
    /// Zoom in percent; 100 fits the width.
    zoom: RwSignal<u32>,
    /// The acts at the end of the bar.
    children: Children,
) -> impl IntoView {
    let andar = move |passo: i32| {
        pagina.update(|n| *n = n.saturating_add_signed(passo).clamp(1, total));
    };
    let ampliar = move |passo: i32| {
        zoom.update(|n| *n = n.saturating_add_signed(passo).clamp(MENOR, MAIOR));
    };
    let passo = i32::try_from(PASSO).unwrap_or_default();
    view! {
        <div class="visor__barra" role="toolbar" aria-label=t::FERRAMENTAS>
            <div class="visor__grupo">
                <Botao
                    tom=TomBotao::Texto tamanho=Tamanho::P icone="chevron-left" nome=t::ANTERIOR
                    parado=Signal::derive(move || pagina.get() == 1) ao_clicar=move |_| andar(-1)
                >""</Botao>
                <span class="num" role="status">{viva(move || t::pagina_de(pagina.get(), total))}</span>
                <Botao
                    tom=TomBotao::Texto tamanho=Tamanho::P icone="chevron-right" nome=t::PROXIMA
                    parado=Signal::derive(move || pagina.get() == total) ao_clicar=move |_| andar(1)
                >""</Botao>
            </div>
            <div class="visor__grupo">
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P nome=t::DIMINUIR
                    parado=Signal::derive(move || zoom.get() == MENOR) ao_clicar=move |_| ampliar(-passo)>"−"</Botao>
                <span class="num">{viva(move || format!("{}%", zoom.get()))}</span>
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P nome=t::AUMENTAR
                    parado=Signal::derive(move || zoom.get() == MAIOR) ao_clicar=move |_| ampliar(passo)>"+"</Botao>
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P ao_clicar=move |_| zoom.set(100)>{t::AJUSTAR}</Botao>
            </div>
            {children()}
        </div>
    }
}
