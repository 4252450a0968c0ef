use crate::estado::viva;
use dominio::situacao::Acao;
use dominio::tipo::Situacao;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Analisando;
use crate::api::{self, FalhaApi};
use crate::componentes::{Aviso, Botao, Falha, LinkBotao, TomAviso, TomBotao};
use crate::textos::analise::mesa as t;

enum Vista {
    Minha,
    Livre,
    DeOutro(String),
    Fora,
}

/// Says who has the analysis, and offers to take it while nobody has.
#[component]
pub fn QuemEsta(
    /// The analysis.
    aqui: Analisando,
) -> impl IntoView {
    let vista = move || {
        if aqui.minha() || aqui.decidida.with(Option::is_some) {
            return Vista::Minha;
        }
        aqui.aberto.com(|pedido| match &pedido.analise {
            _ if pedido.situacao != Situacao::EmAnalise => Vista::Fora,
            Some(analise) => Vista::DeOutro(analise.analista.clone().unwrap_or_default()),
            None => Vista::Livre,
        })
    };
    let falha = RwSignal::new(None::<FalhaApi>);
    let pedido = move || aqui.aberto.endereco("");
    let conteudo = move || {
        match vista() {
        Vista::Minha => ().into_any(),
        Vista::Livre => view! { <Livre aqui falha/> }.into_any(),
        Vista::DeOutro(quem) => view! {
            <Aviso tom=TomAviso::Atencao titulo=t::DE_OUTRO_TITULO><p>{t::de_outro(&quem)}</p></Aviso>
        }
        .into_any(),
        Vista::Fora => view! {
            <Aviso tom=TomAviso::Informacao titulo=t::NAO_ESTA_TITULO>
                <p>{t::NAO_ESTA_TEXTO}</p>
                <p><LinkBotao href=pedido()>{t::VER_PEDIDO}</LinkBotao></p>
            </Aviso>
        }
        .into_any(),
    }
    };
    view! {
        {move || falha.get().map(|falha| view! { <Falha falha/> })}
        {viva(conteudo)}
    }
}

#[component]
fn Livre(aqui: Analisando, falha: RwSignal<Option<FalhaApi>>) -> impl IntoView {
    let indo = RwSignal::new(false);
    let assumir = move |_| {
        indo.set(true);
        falha.set(None);
        let id = aqui.aberto.id();
        spawn_local(async move {
            match api::analise::assumir(&id, &api::nova_chave()).await {
                Ok(pedido) => aqui.aberto.trocar(pedido),
                Err(outra) => {
                    aqui.aberto.recarregar();
                    let _ = falha.try_set(Some(outra));
                }
            }
            let _ = indo.try_set(false);
        });
    };
    let pode = untrack(|| aqui.aberto.pode(Acao::Assumir));
    view! {
        <Aviso tom=TomAviso::Informacao titulo=t::ASSUMIR_TITULO>
            <p>{t::ASSUMIR_TEXTO}</p>
            {pode.then(|| view! {
                <p><Botao tom=TomBotao::Primario icone="user-check" ocupado=indo ao_clicar=assumir>{t::ASSUMIR}</Botao></p>
            })}
        </Aviso>
    }
}
