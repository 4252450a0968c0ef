use dominio::arquivo::formatar_tamanho;
use dominio::slot::LIMITE_DO_TITULO;
use leptos::prelude::*;

use super::disputa::Substituicao;
use super::item::{OUTRO, Passo};
use super::recusado::Recusado;
use super::viajante::Arquivo;
use super::{FilaDeEnvio, Item};
use crate::componentes::{Botao, Campo, Largura, Selecao, Tamanho, TomBotao};
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
    let descartar = {
        let (item, fila) = (item.clone(), fila.clone());
        // The name may change before the file leaves.
        move || {
            let nome = t::acao_em(t::DESCARTAR, &item.nome.get());
            let (item, fila) = (item.clone(), fila.clone());
            view! {
                <Botao tom=TomBotao::Texto tamanho=Tamanho::P icone="x" nome ao_clicar=move |_| fila.descartar(&item)>
                    {t::DESCARTAR}
                </Botao>
            }
        }
    };
    let estado = move || match passo.get() {
        Passo::Conferindo => t::CONFERINDO,
        Passo::Recusado(_) | Passo::RecusadoNoServidor(_) => t::NADA_ENVIADO,
        _ => "",
    };
    let recusado = memo(move || passo.with(Passo::recusado));
    let (da_recusa, da_fila, do_lugar, tamanho) =
        (item.clone(), fila.clone(), item.clone(), item.tamanho);
    let um_so = lugares.len() <= 1;
    let corpo = move || {
        if recusado.get() {
            view! { <Recusado item=da_recusa.clone() fila=da_fila.clone()/> }.into_any()
        } else {
            let lugares = (!um_so).then(|| lugares.clone());
            view! {
                {lugares.map(|lugares| view! { <Lugar item=do_lugar.clone() fila=fila.clone() lugares/> })}
                <Substituicao item=do_lugar.clone() fila=fila.clone()/>
            }
            .into_any()
        }
    };
    view! {
        <div class="slots__item" role="group" aria-labelledby=id_nome.clone()>
            <Arquivo item id=id_nome.clone() recusado>
                <span>{formatar_tamanho(tamanho)}</span>
                <span>{viva(estado)}</span>
            </Arquivo>
            {viva(descartar)}
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
    let recomecar = {
        let item = item.clone();
        move |_| item.recomecar()
    };
    view! {
        <Selecao
            id rotulo=t::LUGAR valor=lugar opcoes vazio=t::LUGAR_VAZIO ajuda erro=repetido largura=Largura::Media
            ao_escolher=recomecar.clone()
        />
        {viva(move || livre.get().then(|| view! {
            <Campo
                id=id_titulo.clone() rotulo=t::TITULO_DO_ANEXO valor=titulo erro=falta_titulo maximo=LIMITE_DO_TITULO
                largura=Largura::Media ao_digitar=recomecar.clone()
            />
        }))}
    }
}
