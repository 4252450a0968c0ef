use dominio::calendario::formatar_data_hora;
use leptos::prelude::*;

use super::Analisando;
use crate::componentes::{Aviso, Botao, EstadoDeSalvamento, Falha, Salvamento, TomAviso, TomBotao};
use crate::estado::viva;
use crate::textos::analise::mesa as t;

/// Whether what is on the desk is saved, by whom, and the choice when another tab saved meanwhile.
#[component]
pub fn Anotado(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let guarda = aqui.mesa().guarda;
    let estado = Signal::from(guarda.estado.clone());
    let antes = aqui.salvas.with_value(|salvas| {
        let quando = formatar_data_hora(salvas.salvas_em?);
        Some(t::anotado_por(salvas.autor.as_deref()?, &quando))
    });
    let de_antes = move || {
        let igual = estado.get() == Salvamento::Igual;
        let texto = antes.clone().filter(|_| igual)?;
        Some(view! { <p class="nota painel__anotado">{texto}</p> })
    };
    let conflito = move || {
        guarda.conflito.with(Option::is_some).then(|| {
            view! {
                <Aviso tom=TomAviso::Atencao titulo=t::OUTRA_ABA anuncia=true>
                    <p>{t::OUTRA_ABA_TEXTO}</p>
                    <div class="acoes">
                        <Botao tom=TomBotao::Primario ao_clicar=move |_| aqui.mesa().escolher(false)>{t::USAR_SALVO}</Botao>
                        <Botao ao_clicar=move |_| aqui.mesa().escolher(true)>{t::MANTER_DAQUI}</Botao>
                    </div>
                </Aviso>
            }
        })
    };
    let recusa = aqui.mesa().guarda.recusa;
    view! {
        <EstadoDeSalvamento estado/>
        {viva(de_antes)}
        {viva(conflito)}
        {viva(move || recusa.get().map(|falha| view! { <Falha falha/> }))}
    }
}
