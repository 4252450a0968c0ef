use dominio::arquivo::formatar_tamanho;
use leptos::prelude::*;

use super::conferencia::nome_proposto;
use super::item::{OUTRO, Passo};
use super::viajante::Arquivo;
use super::{FilaDeEnvio, Item};
use crate::componentes::{Aviso, Botao, Campo, Largura, Selecao, Tamanho, TomAviso, TomBotao};
use crate::estado::{memo, viva};
use crate::textos::pedido::anexos as t;

/// A chosen file before it leaves: what is wrong with it, or where it goes.
#[component]
pub fn Escolhido(
    /// The file.
    item: Item,
    /// Its queue.
    fila: FilaDeEnvio,
    /// Code and words of the places.
    lugares: Vec<(String, String)>,
) -> impl IntoView {
    let id_nome = format!("arquivo-{}", item.numero);
    let passo = RwSignal::from(item.passo.clone());
    let (descartado, do_descarte) = (item.clone(), fila.clone());
    let nome_do_descarte = t::acao_em(t::DESCARTAR, &item.nome.get_untracked());
    let estado = move || match passo.get() {
        Passo::Conferindo => t::CONFERINDO,
        Passo::Recusado(_) | Passo::RecusadoNoServidor(_) => t::NADA_ENVIADO,
        _ => "",
    };
    let recusado = memo(move || {
        passo.with(|p| matches!(p, Passo::Recusado(_) | Passo::RecusadoNoServidor(_)))
    });
    let (da_recusa, da_fila, do_lugar, tamanho) =
        (item.clone(), fila.clone(), item.clone(), item.tamanho);
    let um_so = lugares.len() <= 1;
    let corpo = move || {
        if recusado.get() {
            view! { <Recusado item=da_recusa.clone() fila=da_fila.clone()/> }.into_any()
        } else if um_so {
            ().into_any()
        } else {
            view! { <Lugar item=do_lugar.clone() fila=fila.clone() lugares=lugares.clone()/> }
                .into_any()
        }
    };
    view! {
        <div class="slots__item" role="group" aria-labelledby=id_nome.clone()>
            <Arquivo item id=id_nome.clone() recusado>
                <span>{formatar_tamanho(tamanho)}</span>
                <span>{viva(estado)}</span>
            </Arquivo>
            <Botao
                tom=TomBotao::Texto tamanho=Tamanho::P icone="x" nome=nome_do_descarte
                ao_clicar=move |_| do_descarte.descartar(&descartado)
            >
                {t::DESCARTAR}
            </Botao>
            <div class="slots__corpo">{viva(corpo)}</div>
        </div>
    }
}

/// Where the file goes, and the title of a free anexo.
#[component]
fn Lugar(item: Item, fila: FilaDeEnvio, lugares: Vec<(String, String)>) -> impl IntoView {
    let lugar = RwSignal::from(item.lugar.clone());
    let titulo = RwSignal::from(item.titulo.clone());
    let livre = memo(move || lugar.with(|lugar| lugar == OUTRO));
    let mut opcoes = lugares;
    opcoes.push((OUTRO.to_owned(), t::LUGAR_OUTRO.to_owned()));
    let id = format!("lugar-{}", item.numero);
    let id_titulo = format!("titulo-{}", item.numero);
    let ajuda = if item.reconhecido {
        t::RECONHECIDO
    } else {
        t::FALTA_LUGAR
    };
    let falta_titulo = Signal::derive(move || {
        (livre.get() && titulo.with(|titulo| titulo.trim().is_empty()))
            .then(|| t::FALTA_TITULO.to_owned())
    });
    let repetido = {
        let item = item.clone();
        Signal::derive(move || fila.repetido(&item).then(|| t::REPETIDO.to_owned()))
    };
    let renovar = {
        let item = item.clone();
        move |_| item.renovar_chave()
    };
    view! {
        <Selecao
            id rotulo=t::LUGAR valor=lugar opcoes vazio=t::LUGAR_VAZIO ajuda erro=repetido largura=Largura::Media
            ao_escolher=renovar.clone()
        />
        {viva(move || livre.get().then(|| view! {
            <Campo
                id=id_titulo.clone() rotulo=t::TITULO_DO_ANEXO valor=titulo erro=falta_titulo maximo=120
                largura=Largura::Media ao_digitar=renovar.clone()
            />
        }))}
    }
}

/// What, why, and the one-click fix when a name is all that is wrong.
#[component]
fn Recusado(item: Item, fila: FilaDeEnvio) -> impl IntoView {
    let passo = item.passo.get_untracked();
    let (titulo, saida, proposta) = match &passo {
        Passo::Recusado(recusa) => (recusa.titulo(), recusa.saida(), nome_proposto(recusa)),
        Passo::RecusadoNoServidor(falha) => (falha.titulo(), falha.detalhe(), None),
        _ => return ().into_any(),
    };
    let conserto = proposta.map(|proposta| {
        let (item, fila) = (item.clone(), fila.clone());
        let (direto, da_fila) = (item.clone(), fila.clone());
        let proposto = proposta.clone();
        view! {
            <div class="acoes">
                <Botao tom=TomBotao::Primario tamanho=Tamanho::P ao_clicar=move |_| da_fila.renomear(&direto, proposto.clone())>
                    {t::renomear_para(&proposta)}
                </Botao>
                <OutroNome item fila/>
            </div>
        }
    });
    view! { <Aviso tom=TomAviso::Critico titulo><p>{saida}</p>{conserto}</Aviso> }.into_any()
}

/// Another name, typed.
#[component]
fn OutroNome(item: Item, fila: FilaDeEnvio) -> impl IntoView {
    let digitando = RwSignal::new(false);
    let nome = RwSignal::new(item.nome.get_untracked());
    let id = format!("nome-{}", item.numero);
    viva(move || {
        if !digitando.get() {
            return view! { <Botao tamanho=Tamanho::P ao_clicar=move |_| digitando.set(true)>{t::OUTRO_NOME}</Botao> }.into_any();
        }
        let (item, fila) = (item.clone(), fila.clone());
        view! {
            <Campo id=id.clone() rotulo=t::NOME_DO_ARQUIVO valor=nome ajuda=t::SAIDA_NOME maximo=120/>
            <Botao tamanho=Tamanho::P ao_clicar=move |_| fila.renomear(&item, nome.get_untracked())>{t::USAR_NOME}</Botao>
        }
        .into_any()
    })
}
