use leptos::prelude::*;

use crate::componentes::{
    Aba, Abas, Botao, Dialogo, Ficha, FichaAlterna, Icone, LinkBotao, Menu, Tamanho, TomBotao,
};
use crate::textos::componentes as t;

/// Buttons, links, chips, tabs, menu and dialog.
#[component]
pub fn Acoes() -> impl IntoView {
    let tons = [
        (TomBotao::Primario, t::PRIMARIO),
        (TomBotao::Secundario, t::SECUNDARIO),
        (TomBotao::Texto, t::TEXTO),
        (TomBotao::Critico, t::CRITICO),
        (TomBotao::CriticoCheio, t::CRITICO),
    ];
    let linha = |tamanho: Tamanho| {
        let botoes = tons
            .map(|(tom, palavras)| view! { <Botao tom tamanho icone="check">{palavras}</Botao> });
        view! { <div class="acoes">{botoes.into_iter().collect_view()}</div> }
    };
    let aberto = RwSignal::new(false);
    let ligada = RwSignal::new(true);
    let abas = vec![
        aba(t::PRIMARIO, true),
        aba(t::SECUNDARIO, false),
        aba(t::TEXTO, false),
    ];
    view! {
        {[Tamanho::P, Tamanho::M, Tamanho::G].map(linha).into_iter().collect_view()}
        <div class="acoes">
            <Botao parado=true>{t::PARADO}</Botao>
            <Botao tom=TomBotao::Primario ocupado=true>{t::OCUPADO}</Botao>
            <LinkBotao href="/dev/componentes" icone="external-link">{t::LINK}</LinkBotao>
            <Menu id="menu-de-exemplo" rotulo=t::ABRIR botao=|| view! { <Icone nome="menu"/> }>
                <p class="nota">{t::FRASE}</p>
            </Menu>
        </div>
        <ul class="fichas"><Ficha texto=t::VALOR ao_remover=|()| ()/><Ficha texto=t::LINK href="/dev/componentes" ao_remover=|()| ()/></ul>
        <div class="fichas">
            <FichaAlterna texto=t::TEXTO ligada ao_clicar=move |()| ligada.update(|sim| *sim = !*sim)/>
        </div>
        <Abas rotulo=t::ACOES abas/>
        <div class="acoes"><Botao ao_clicar=move |_| aberto.set(true)>{t::ABRIR}</Botao></div>
        <Dialogo id="dialogo-de-exemplo" titulo=t::DIALOGO aberto>
            <p>{t::FRASE}</p>
            <div class="dialogo__acoes"><Botao ao_clicar=move |_| aberto.set(false)>{t::TEXTO}</Botao></div>
        </Dialogo>
    }
}

fn aba(texto: &str, atual: bool) -> Aba {
    Aba {
        texto: texto.to_owned(),
        href: "/dev/componentes".to_owned(),
        atual,
        contagem: Some(t::TRES.to_owned()),
    }
}
