use contrato::anexo::Versao;
use dominio::pendencia::Ponto;
use leptos::ev;
use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use web_sys::HtmlCanvasElement;

use super::barra::Barra;
use super::biblioteca::Folhas;
use super::miniaturas::Miniaturas;
use super::pinos::Pinos;
use crate::componentes::{Botao, Tamanho, TomBotao};
use crate::estado::{efeito, memo, viva};
use crate::paginas::analise::mesa::Analisando;
use crate::paginas::analise::teclas;
use crate::textos::analise::visor as t;

/// Space around the page, in CSS pixels.
const MARGEM: f64 = 32.0;

/// A PDF page by page, with miniatures; a pendência is started on the page that is read.
#[component]
pub fn PaginasDoPdf(
    /// The analysis.
    aqui: Analisando,
    /// The versão.
    versao: Versao,
    /// Its pages.
    folhas: SendWrapper<Folhas>,
) -> impl IntoView {
    let total = folhas.total();
    let (pagina, zoom) = (RwSignal::new(1_u32), RwSignal::new(100_u32));
    let (tela, moldura) = (NodeRef::<Canvas>::new(), NodeRef::<Div>::new());
    let texto = RwSignal::new(String::new());
    let ilegivel = RwSignal::new(false);
    on_cleanup({
        let folhas = folhas.clone();
        move || folhas.fechar()
    });
    let janela = RwSignal::new(0_u32);
    let ouvinte = window_event_listener(ev::resize, move |_| {
        janela.update(|n| *n = n.wrapping_add(1));
    });
    on_cleanup(move || ouvinte.remove());
    efeito({
        let folhas = folhas.clone();
        move || {
            janela.track();
            let (numero, zoom) = (pagina.get(), f64::from(zoom.get()));
            let (Some(tela), Some(moldura)) = (tela.get(), moldura.get()) else {
                return;
            };
            aqui.em_vista.set(Some((versao.id, Some(numero))));
            let largura = (f64::from(moldura.client_width()) - MARGEM).max(200.0) * zoom / 100.0;
            let folhas = folhas.clone();
            spawn_local(async move {
                let desenhou = folhas.desenhar(numero, &tela, largura).await;
                let _ = ilegivel.try_set(!desenhou);
                let _ = texto.try_set(folhas.texto(numero).await);
            });
        }
    });
    let marcas = Callback::new(move |numero: u32| {
        aqui.mesa().pendencias.with(|lista| {
            let numeradas = (1..).zip(lista);
            numeradas
                .filter(|(_, p)| p.aponta(versao.id, numero))
                .map(|(n, _)| n)
                .collect::<Vec<usize>>()
        })
    });
    let minha = memo(move || aqui.minha());
    let marcando = RwSignal::new(false);
    // The mouse says where; who works by keyboard has the page.
    let ao_clicar = move |evento: ev::MouseEvent| {
        if evento.detail() > 0 {
            marcando.update(|marcando| *marcando = !*marcando);
        } else {
            aqui.nova_pendencia(None);
        }
    };
    let apontar = move |evento: ev::MouseEvent| {
        if let Some(tela) = tela.get_untracked().filter(|_| marcando.get_untracked()) {
            marcando.set(false);
            aqui.marcar(lugar(&evento, &tela));
        }
    };
    teclas::ouvir(move |tecla| {
        let desiste = tecla == "Escape" && marcando.get_untracked();
        if desiste {
            marcando.set(false);
        }
        desiste
    });
    let titulo = {
        let nome = versao.nome.clone();
        move || t::folha(pagina.get(), total, &nome)
    };
    view! {
        <Barra pagina total zoom>
            {viva(move || minha.get().then(|| view! {
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone="flag" ao_clicar>{t::MARCAR}<kbd>"p"</kbd></Botao>
            }))}
        </Barra>
        <div class="visor__folhas">
            <Miniaturas folhas pagina marcas/>
            <div class="visor__moldura" node_ref=moldura tabindex="0" role="region" aria-label=t::FOLHA>
                {viva(move || {
                    let marcas = marcas.run(pagina.get());
                    (!marcas.is_empty()).then(|| view! { <p class="visor__avisos">{t::pendencias_na_pagina(&marcas)}</p> })
                })}
                <p class="visor__avisos" role="status">{viva(move || marcando.get().then_some(t::APONTE))}</p>
                {viva(move || ilegivel.get().then(|| view! { <p class="nota">{t::FOLHA_ILEGIVEL}</p> }))}
                <div class="visor__prancha" class:visor__prancha--marcando=marcando>
                    <canvas
                        class="visor__folha" node_ref=tela role="img" aria-label=titulo aria-describedby="visor-texto"
                        on:click=apontar
                    ></canvas>
                    <Pinos aqui versao=versao.id pagina/>
                </div>
                <p class="so-leitor" id="visor-texto">{viva(move || texto.get())}</p>
            </div>
        </div>
    }
}

/// Where on the page the pointer is.
fn lugar(evento: &ev::MouseEvent, tela: &HtmlCanvasElement) -> Ponto {
    let parte = |onde: i32, de: i32| f64::from(onde) / f64::from(de.max(1));
    let x = parte(evento.offset_x(), tela.client_width());
    let y = parte(evento.offset_y(), tela.client_height());
    Ponto::da_fracao(x, y)
}
