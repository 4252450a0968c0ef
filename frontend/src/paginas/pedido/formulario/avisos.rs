use dominio::pedido::rotulo_campo;
use leptos::prelude::*;

use super::Rascunho;
use super::conflito::CampoEmConflito;
use crate::componentes::{Aviso, Botao, Falha, Salvamento, TomAviso};
use crate::estado::{memo, viva};
use crate::textos::pedido::formulario as t;

/// Why what was typed is not saved, and what to do: conflict, refusal or no connection.
#[component]
pub fn AvisosDoRascunho() -> impl IntoView {
    let rascunho: Rascunho = expect_context();
    let (conflito, recusa, estado) = (
        rascunho.conflito.clone(),
        rascunho.recusa.clone(),
        rascunho.estado.clone(),
    );
    let sem_conexao = memo(move || estado.get() == Salvamento::SemConexao);
    view! {
        {move || {
            let campos = conflito.get();
            (!campos.is_empty()).then(|| aviso_de_conflito(rascunho.clone(), campos))
        }}
        {viva(move || recusa.get().map(|falha| view! { <Falha falha/> }))}
        {viva(move || sem_conexao.get().then(|| view! {
            <Aviso tom=TomAviso::Atencao titulo=t::SEM_CONEXAO_TITULO anuncia=true><p>{t::SEM_CONEXAO_TEXTO}</p></Aviso>
        }))}
    }
}

fn aviso_de_conflito(rascunho: Rascunho, campos: Vec<CampoEmConflito>) -> impl IntoView {
    let ou_vazio = |texto: String| {
        if texto.is_empty() {
            t::CONFLITO_VAZIO.to_owned()
        } else {
            texto
        }
    };
    let linhas = campos
        .into_iter()
        .map(|c| view! { <li>{t::conflito(rotulo_campo(c.campo), &ou_vazio(c.salvo), &ou_vazio(c.digitado))}</li> })
        .collect_view();
    let outro = rascunho.clone();
    view! {
        <Aviso tom=TomAviso::Atencao titulo=t::CONFLITO_TITULO anuncia=true>
            <p>{t::CONFLITO_TEXTO}</p>
            <ul class="lista">{linhas}</ul>
            <div class="acoes">
                <Botao ao_clicar=move |_| rascunho.manter_digitado()>{t::CONFLITO_MANTER}</Botao>
                <Botao ao_clicar=move |_| outro.usar_salvo()>{t::CONFLITO_RECARREGAR}</Botao>
            </div>
        </Aviso>
    }
}
