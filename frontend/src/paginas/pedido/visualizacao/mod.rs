//! The pedido that was sent: whose move it is, pendências, anexos, data, timeline.

mod anexos;
mod decisao;
mod passos;
mod pendencias;
mod tempo;

pub use pendencias::ListaDePendencias;

use dominio::calendario::formatar_data_hora;
use dominio::pedido::Etapa;
use dominio::tipo::Papel;
use dominio::vez::{Quem, Vez};
use leptos::prelude::*;

use super::PedidoAberto;
use super::resumo::respostas;
use crate::componentes::{Caminho, Cartao, Dado, ListaDeDados, PainelDaVez, Selo, Titulo};
use crate::estado::{usa_acesso, viva};
use crate::textos::pedido::{self as t, visualizacao as tv};
use anexos::TabelaDeAnexos;
use decisao::{ComoVoltar, VistaDaDecisao};
use passos::{AcaoDaVez, passos};
use pendencias::Pendencias;
use tempo::Tempo;

/// The page of a pedido that is not a rascunho.
#[component]
pub fn Visualizacao(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let numero = aberto.agora().nota.numero;
    view! {
        <Caminho acima=vec![(t::PEDIDOS.to_owned(), "/pedidos".to_owned())] aqui=t::ns(&numero)/>
        <Cabeca aberto/>
        {viva(move || vez(aberto))}
        <div class="colunas">
            <div class="pilha">
                <ComoVoltar aberto/>
                <VistaDaDecisao aberto/>
                <Pendencias aberto/>
                <TabelaDeAnexos aberto/>
                <DadosDoPedido aberto/>
            </div>
            <div class="pilha"><Tempo aberto/></div>
        </div>
    }
}

/// Title and what identifies the pedido; only the badge and the ciclo change while the page is open.
#[component]
fn Cabeca(aberto: PedidoAberto) -> impl IntoView {
    let nota = aberto.agora().nota;
    view! {
        <header class="cabeca">
            <Titulo texto=nota.cliente_nome/>
            <div class="meta">
                {viva(move || view! { <Selo situacao=aberto.com(|pedido| pedido.situacao)/> })}
                <span>{nota.tipo.texto()}</span>
                <strong>{t::ns(&nota.numero)}</strong>
                <span>{t::protocolo(&nota.protocolo)}</span>
                <span>{t::lugar(nota.municipio.as_deref(), &nota.regional)}</span>
                <span>{viva(move || t::ciclo(aberto.com(|pedido| pedido.ciclo)))}</span>
            </div>
        </header>
    }
}

fn vez(aberto: PedidoAberto) -> impl IntoView {
    let pedido = aberto.com(Clone::clone);
    let eu = if untrack(|| usa_acesso().papel()) == Some(Papel::Rt) {
        Quem::Rt
    } else {
        Quem::Analista
    };
    let minha = pedido.vez.quem == eu;
    // A deadline that is not of this move would be read as the viewer's.
    let prazo = pedido
        .prazo
        .clone()
        .filter(|prazo| pedido.vez.ate == Some(prazo.fim));
    view! {
        <PainelDaVez
            passos=passos(&pedido, eu) minha prazo
            o_que=o_que(&pedido.vez, minha) consequencia=pedido.vez.consequencia.clone()
        >
            <AcaoDaVez aberto/>
        </PainelDaVez>
    }
}

/// What is owed; somebody else's move begins with who owes it.
fn o_que(vez: &Vez, minha: bool) -> String {
    let mut letras = vez.o_que.chars();
    match (minha || vez.quem == Quem::Ninguem, letras.next()) {
        (false, Some(primeira)) => {
            format!(
                "{}: {}{}",
                vez.quem.texto(),
                primeira.to_ascii_lowercase(),
                letras.as_str()
            )
        }
        _ => vez.o_que.clone(),
    }
}

/// Every answer of the pedido, to be read.
#[component]
pub fn DadosDoPedido(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let dados =
        move || {
            aberto.com(|pedido| {
                let etapas = [Etapa::Dados, Etapa::Local, Etapa::Carga];
                let mut dados: Vec<Dado> = etapas
                    .into_iter()
                    .flat_map(|etapa| respostas(pedido, etapa))
                    .collect();
                dados.insert(
                    1,
                    Dado::novo(tv::DOCUMENTO, pedido.nota.cliente_documento.clone()),
                );
                dados.push(Dado::novo(tv::RESPONSAVEL, pedido.responsavel.nome.clone()));
                let datas = [
                    (tv::ENVIADO_EM, pedido.enviado_em),
                    (tv::RESPONDIDO_EM, pedido.respondido_em),
                ];
                dados.extend(datas.into_iter().filter_map(|(nome, quando)| {
                    Some(Dado::novo(nome, formatar_data_hora(quando?)))
                }));
                dados
            })
        };
    view! {
        <Cartao id="dados-do-pedido" titulo=tv::DADOS>
            <div class="cartao__corpo">{viva(move || view! { <ListaDeDados dados=dados() duas=true/> })}</div>
        </Cartao>
    }
}
