use leptos::prelude::*;

use crate::api::FalhaApi;
use crate::componentes::{Aviso, BarraDeProgresso, Botao, Esqueleto, EstadoVazio, Falha, TomAviso};
use crate::textos::componentes as t;

/// Notices, refusals, what is empty and what is on its way.
#[component]
pub fn Avisos() -> impl IntoView {
    let tons = [
        TomAviso::Informacao,
        TomAviso::Sucesso,
        TomAviso::Atencao,
        TomAviso::Critico,
    ];
    let avisos = tons.map(|tom| view! { <Aviso tom titulo=t::VALOR><p>{t::FRASE}</p></Aviso> });
    view! {
        {avisos.into_iter().collect_view()}
        <Falha falha=FalhaApi::SemConexao tentar=|()| ()/>
        <EstadoVazio titulo=t::VALOR texto=t::FRASE><Botao>{t::TEXTO}</Botao></EstadoVazio>
        <BarraDeProgresso rotulo=t::VALOR porcento=40_u32/>
        <Esqueleto linhas=3/>
    }
}
