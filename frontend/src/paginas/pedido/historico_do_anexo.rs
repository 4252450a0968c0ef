use contrato::anexo::{Anexo, Versao};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_data_hora;
use leptos::prelude::*;

use super::retirar::Retirar;
use super::{AvisosDoArquivo, ComparacaoDeVersoes, EtiquetaDaConferencia, PedidoAberto};
use crate::api;
use crate::componentes::Icone;
use crate::estado::{memo, viva};
use crate::textos::pedido::anexos as t;

/// Every versão of a slot, newest first: open, hash, and *Retirar do envio* where it is allowed (R-ANX-2).
#[component]
pub fn HistoricoDoAnexo(
    /// The slot; the list stays open while it changes.
    #[prop(into)]
    anexo: Signal<Anexo>,
    /// The pedido, where its versões may be taken out of the envio.
    #[prop(optional_no_strip)]
    retira: Option<PedidoAberto>,
) -> impl IntoView {
    let vazio = memo(move || anexo.with(|anexo| anexo.versoes.is_empty()));
    let varias = memo(move || anexo.with(|anexo| anexo.versoes.len() > 1));
    let quantas = move || t::historico(anexo.with(|anexo| anexo.versoes.len()));
    let rotulo = move || anexo.with(|anexo| anexo.rotulo.clone());
    let ids = move || {
        anexo.with(|anexo| {
            anexo
                .versoes
                .iter()
                .map(|versao| versao.id)
                .collect::<Vec<_>>()
        })
    };
    let linha = move |id| {
        let primeira = anexo
            .with_untracked(|anexo| anexo.versoes.iter().find(|versao| versao.id == id).cloned());
        primeira.map(|versao| view! { <LinhaDaVersao versao anexo retira/> })
    };
    viva(move || {
        (!vazio.get()).then(|| {
            view! {
                <details class="historico">
                    <summary class="historico__abre">
                        <span>{viva(quantas)}</span><span class="so-leitor">" "{viva(rotulo)}</span>
                        <Icone nome="chevron-down" pequeno=true/>
                    </summary>
                    <ol class="historico__lista"><For each=ids key=|id| *id children=linha/></ol>
                    {viva(move || varias.get().then(|| view! { <ComparacaoDeVersoes anexo/> }))}
                </details>
            }
        })
    })
}

#[component]
fn LinhaDaVersao(
    versao: Versao,
    anexo: Signal<Anexo>,
    retira: Option<PedidoAberto>,
) -> impl IntoView {
    let fixa = versao;
    let id = fixa.id;
    let quando = formatar_data_hora(fixa.recebida_em);
    let meta = format!(
        "{}, {quando} · {}",
        fixa.autor,
        formatar_tamanho(fixa.tamanho)
    );
    let fora = memo(move || {
        anexo.with(|anexo| {
            anexo
                .versoes
                .iter()
                .any(|v| v.id == id && v.retirada_em.is_some())
        })
    });
    let ciclo = fixa.ciclo_enviado;
    let etiqueta = move || match (fora.get(), ciclo) {
        (true, _) => t::RETIRADA.to_owned(),
        (false, Some(ciclo)) => t::do_ciclo(ciclo),
        (false, None) => t::NAO_ENVIADA.to_owned(),
    };
    let acao = retira.filter(|_| fixa.ciclo_enviado.is_none());
    view! {
        <li class="historico__versao" class:historico__versao--fora=move || fora.get()>
            <span class="historico__numero">"v"{fixa.numero}</span>
            <div class="historico__corpo">
                <p><LinkDaVersao versao=fixa.clone()/></p>
                <p class="nota">{meta}</p>
                <p class="nota">"SHA-256 "<code>{fixa.sha256.clone()}</code></p>
                <EtiquetaDaConferencia conferencia=fixa.conferencia.clone()/>
                <AvisosDoArquivo inspecao=fixa.inspecao.clone()/>
            </div>
            <div class="historico__lado">
                <span class="etiqueta etiqueta--neutra">{viva(etiqueta)}</span>
                {acao.map(|aberto| view! { <Retirar aberto id=fixa.id.to_string() nome=fixa.nome fora/> })}
            </div>
        </li>
    }
}

/// Name of a versão as a link that downloads it; the name alone when nobody may open it.
#[component]
pub fn LinkDaVersao(
    /// The versão.
    versao: Versao,
) -> impl IntoView {
    let Versao {
        id,
        nome,
        conferencia,
        ..
    } = versao;
    if !conferencia.estado.conta() {
        return view! { <span class="arquivo-link">{nome}</span> }.into_any();
    }
    let href = api::anexos::endereco_do_conteudo(&id.to_string());
    view! { <a class="arquivo-link" href=href rel="external" download="">{nome}</a> }.into_any()
}
