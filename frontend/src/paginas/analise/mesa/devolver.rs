use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::Analisando;
use crate::api::{self, FalhaApi};
use crate::componentes::{Botao, Dialogo, Falha, TomBotao};
use crate::estado::{usa_anuncio, viva};
use crate::textos::analise::mesa as t;

/// *Devolver à fila*, asked once more. What was answered stays for whoever takes it next.
#[component]
pub fn Devolver(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let perguntando = RwSignal::new(false);
    let indo = RwSignal::new(false);
    let falha = RwSignal::new(None::<FalhaApi>);
    let (anuncio, navegar) = (usa_anuncio(), use_navigate());
    let devolver = move |_| {
        indo.set(true);
        let (id, navegar) = (aqui.aberto.id(), navegar.clone());
        spawn_local(async move {
            let _ = aqui.mesa().assentar().await;
            match api::analise::devolver(&id).await {
                Ok(()) => {
                    anuncio.dizer(t::DEVOLVEU);
                    navegar("/analise", NavigateOptions::default());
                }
                Err(outra) => {
                    let _ = falha.try_set(Some(outra));
                    let _ = indo.try_set(false);
                }
            }
        });
    };
    view! {
        <div class="acoes">
            <Botao icone="undo-2" ao_clicar=move |_| perguntando.set(true)>{t::DEVOLVER}</Botao>
        </div>
        <Dialogo id="devolver" titulo=t::DEVOLVER_TITULO aberto=perguntando>
            <p>{t::DEVOLVER_TEXTO}</p>
            {viva(move || falha.get().map(|falha| view! { <Falha falha/> }))}
            <div class="dialogo__acoes">
                <Botao tom=TomBotao::Primario ocupado=indo ao_clicar=devolver>{t::DEVOLVER}</Botao>
                <Botao tom=TomBotao::Texto ao_clicar=move |_| perguntando.set(false)>{t::CANCELAR}</Botao>
            </div>
        </Dialogo>
    }
}
