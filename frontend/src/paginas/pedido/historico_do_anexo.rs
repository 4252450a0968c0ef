use contrato::anexo::{Anexo, Versao};
use dominio::arquivo::formatar_tamanho;
use dominio::calendario::formatar_data_hora;
use dominio::envio::{NoEnvio, VersaoNoEnvio};
use dominio::slot::Slot;
use leptos::prelude::*;

use super::retirar::Retirar;
use super::{
    AvisosDoArquivo, ComparacaoDeVersoes, EtiquetaDaConferencia, PedidoAberto, usa_pedido,
    vai_no_envio,
};
use crate::api;
use crate::componentes::Icone;
use crate::estado::{linhas, memo, viva};
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
                    <ol class="historico__lista">{linhas(ids, ToString::to_string, linha)}</ol>
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
    let id = versao.id;
    let meta = format!(
        "{}, por {} · {}",
        t::recebida_em(&formatar_data_hora(versao.recebida_em)),
        versao.autor,
        formatar_tamanho(versao.tamanho)
    );
    let (fixa, aberto) = (versao.clone(), usa_pedido());
    // What the antivirus and the inspection say comes after the line is drawn.
    let agora = memo(move || {
        let achada = anexo.with(|anexo| anexo.versoes.iter().find(|v| v.id == id).cloned());
        achada.unwrap_or_else(|| fixa.clone())
    });
    let fora = memo(move || agora.with(|versao| versao.retirada_em.is_some()));
    let etiqueta = move || {
        let texto = if fora.get() {
            Some(t::RETIRADA.to_owned())
        } else {
            agora.with(|versao| anexo.with(|anexo| no_envio(versao, anexo, aberto)))
        };
        texto.map(|texto| view! { <span class="etiqueta etiqueta--neutra">{texto}</span> })
    };
    let dito = move || {
        let versao = agora.get();
        view! {
            <EtiquetaDaConferencia conferencia=versao.conferencia/>
            <AvisosDoArquivo inspecao=versao.inspecao/>
        }
    };
    let acao = retira.filter(|_| versao.ciclo_enviado.is_none());
    view! {
        <li class="historico__versao" class:historico__versao--fora=move || fora.get()>
            <span class="historico__numero">"v"{versao.numero}</span>
            <div class="historico__corpo">
                <p>{viva(move || view! { <LinkDaVersao versao=agora.get()/> })}</p>
                <p class="nota">{meta}</p>
                <p class="nota">"SHA-256 "<code>{versao.sha256.clone()}</code></p>
                {viva(dito)}
            </div>
            <div class="historico__lado">
                {viva(etiqueta)}
                {acao.map(|aberto| view! { <Retirar aberto id=id.to_string() nome=versao.nome fora/> })}
            </div>
        </li>
    }
}

/// What the envio did, or will do, with a versão; the document of a decision goes in no envio.
fn no_envio(versao: &Versao, anexo: &Anexo, aberto: PedidoAberto) -> Option<String> {
    if versao.slot == Slot::DOCUMENTO_DA_DECISAO.codigo() {
        return None;
    }
    let substituida = anexo
        .versoes
        .iter()
        .any(|outra| outra.numero > versao.numero && vai_no_envio(outra));
    Some(aberto.com(|pedido| {
        let onde = VersaoNoEnvio {
            enviada: versao.ciclo_enviado.is_some(),
            recebida_em: versao.recebida_em,
            substituida,
            situacao: pedido.situacao,
            enviado_em: pedido.enviado_em,
        };
        let texto = match onde.situar() {
            NoEnvio::Foi => {
                let ciclo = versao.ciclo_enviado.unwrap_or_default();
                let em = pedido.enviado_em.filter(|_| ciclo == pedido.ciclo);
                return t::enviada_no_pedido(ciclo, em);
            }
            NoEnvio::Depois => t::DEPOIS_DO_ENVIO,
            NoEnvio::Vai => t::NAO_ENVIADA,
            NoEnvio::NaoVai => t::NAO_VAI,
            NoEnvio::NaoFoi if substituida => t::NAO_FOI_SUBSTITUIDA,
            NoEnvio::NaoFoi => t::NAO_FOI,
        };
        texto.to_owned()
    }))
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
