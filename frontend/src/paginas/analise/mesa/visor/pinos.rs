use dominio::ids::VersaoId;
use leptos::prelude::*;

use crate::estado::viva;
use crate::paginas::analise::mesa::Analisando;
use crate::textos::analise::mesa as t;

/// The pendências that have a place on the page on screen; each leads to its words.
#[component]
pub fn Pinos(
    /// The analysis.
    aqui: Analisando,
    /// The file on screen.
    versao: VersaoId,
    /// Page on screen, from 1.
    pagina: RwSignal<u32>,
) -> impl IntoView {
    // Without floats: their formatting alone weighs as much as a page.
    let por_cento = |mil: u16| format!("{}.{}%", mil / 10, mil % 10);
    viva(move || {
        let lista = aqui.mesa().pendencias.get();
        let pinos = (1_usize..).zip(lista).filter_map(|(n, escrita)| {
            let ponto = escrita
                .ponto
                .get()
                .filter(|_| escrita.aponta(versao, pagina.get()))?;
            Some(view! {
                <button
                    type="button" class="visor__pino" aria-label=t::pendencia(n)
                    style:left=por_cento(ponto.x()) style:top=por_cento(ponto.y())
                    on:click=move |_| aqui.mostrar(&escrita)
                >{n}</button>
            })
        });
        pinos.collect_view()
    })
}
