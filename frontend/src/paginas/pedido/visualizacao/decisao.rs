use crate::estado::viva;
use contrato::analise::Decisao;
use dominio::calendario::formatar_data_hora;
use dominio::tipo::Situacao;
use dominio::vez::{NoPortal, Volta, depois_da_recusa};
use leptos::prelude::*;

use crate::api;
use crate::componentes::{Cartao, Dado, LinkBotao, ListaDeDados};
use crate::paginas::pedido::PedidoAberto;
use crate::textos::pedido::visualizacao as t;

/// The last decision: what, when, its code, its document, its letter and the analyst's words.
#[component]
pub fn VistaDaDecisao(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    viva(move || aberto.com(|pedido| pedido.decisao.clone()).map(cartao))
}

/// The way back after a refusal, step by step, to who has to take it (R-REA-1, R-REA-3).
#[component]
pub fn ComoVoltar(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    viva(move || {
        let volta = aberto.com(|pedido| {
            let recusado = matches!(pedido.situacao, Situacao::Reprovado | Situacao::Suspenso);
            let no_portal = if pedido.decisao.is_some() {
                NoPortal::Corrigir
            } else {
                NoPortal::Enviar
            };
            recusado.then(|| depois_da_recusa(pedido.nota.tipo, &pedido.nota.numero, no_portal))
        })?;
        let (passos, nota) = match volta {
            Volta::Reanalise(passos, por_que) => (passos, Some(por_que)),
            Volta::NovaSolicitacao(frases) => (frases.map(str::to_owned).to_vec(), None),
        };
        let passos: Vec<_> = passos
            .into_iter()
            .map(|passo| view! { <li>{passo}</li> })
            .collect();
        Some(view! {
            <Cartao id="como-voltar" titulo=t::COMO_VOLTAR>
                <div class="cartao__corpo pilha pilha--4">
                    <ol class="lista lista--passos">{passos}</ol>
                    {nota.map(|nota| view! { <p class="nota">{nota}</p> })}
                </div>
            </Cartao>
        })
    })
}

fn cartao(decisao: Decisao) -> impl IntoView {
    let mut dados = vec![
        Dado::novo(t::DECISAO, decisao.resultado.texto()),
        Dado::novo(t::RESPONDIDO_EM, formatar_data_hora(decisao.decidida_em)),
    ];
    dados.extend(
        decisao
            .obras
            .map(|obras| Dado::novo(t::OBRAS, obras.texto())),
    );
    let carta = format!("{}/decisoes/{}/carta.pdf", api::BASE, decisao.id);
    let verificar = format!("/verificar/{}", decisao.codigo);
    dados.push(Dado::novo(t::CODIGO, decisao.codigo));
    dados.extend(
        decisao
            .observacao
            .map(|texto| Dado::novo(t::OBSERVACAO, texto)),
    );
    let documento = decisao.documento.map(|versao| {
        let href = api::anexos::endereco_do_conteudo(&versao.to_string());
        view! { <LinkBotao href icone="download" baixa=true>{t::DECISAO_DOCUMENTO}</LinkBotao> }
    });
    view! {
        <Cartao id="decisao" titulo=t::DECISAO lado=move || t::do_ciclo(decisao.ciclo, &formatar_data_hora(decisao.decidida_em))>
            <div class="cartao__corpo pilha pilha--4">
                <ListaDeDados dados/>
                <div class="acoes">
                    {documento}
                    <LinkBotao href=carta icone="download" baixa=true>{t::DECISAO_CARTA}</LinkBotao>
                    <LinkBotao href=verificar>{t::DECISAO_VERIFICAR}</LinkBotao>
                </div>
            </div>
        </Cartao>
    }
}
