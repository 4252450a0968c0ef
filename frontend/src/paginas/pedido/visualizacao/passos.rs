use contrato::pedido::Pedido;
use dominio::situacao::Acao;
use dominio::tipo::{Papel, Situacao};
use dominio::vez::{Quem, RESPONDER};
use leptos::prelude::*;

use super::super::reabrir::Reabrir;
use crate::componentes::{EstadoPasso, LinkBotao, PassoDaVez, Tamanho, TomBotao};
use crate::estado::{usa_acesso, viva};
use crate::paginas::pedido::PedidoAberto;
use crate::textos::pedido::respostas as tr;
use crate::textos::pedido::visualizacao as t;

/// The strip of the whose-move panel: the RT sends, Cemig analyses, and whoever comes next.
pub fn passos(pedido: &Pedido, eu: Quem) -> Vec<PassoDaVez> {
    let quem = pedido.vez.quem;
    let rt = if eu == Quem::Rt { t::VOCE } else { t::PASSO_RT };
    let cemig = (t::PASSO_CEMIG, "hourglass");
    let ja_respondido = pedido.respondido_em.is_some() && pedido.situacao != Situacao::EmAnalise;
    let ultimo = match quem {
        Quem::Atende => (t::PASSO_ATENDE, "arrow-up-right"),
        Quem::Cliente => (t::PASSO_CLIENTE, "user"),
        _ => (t::PASSO_FIM, "flag"),
    };
    // After an answer the move may come back to the RT; then Cemig stands before and after them.
    let (nomes, atual) = match quem {
        Quem::Rt if ja_respondido => (
            vec![
                (t::PASSO_RESPONDEU, "check"),
                (rt, "user"),
                (t::PASSO_DE_NOVO, "hourglass"),
            ],
            1,
        ),
        Quem::Rt => (vec![(rt, "user"), cemig, ultimo], 0),
        Quem::Analista => (vec![(rt, "user"), cemig, ultimo], 1),
        Quem::Atende | Quem::Cliente | Quem::Ninguem => (vec![(rt, "user"), cemig, ultimo], 2),
    };
    let estado = |indice: usize| match indice.cmp(&atual) {
        core::cmp::Ordering::Less => EstadoPasso::Feito,
        core::cmp::Ordering::Equal => EstadoPasso::Atual,
        core::cmp::Ordering::Greater => EstadoPasso::Depois,
    };
    let passo = |(indice, (nome, icone)): (usize, (&str, &'static str))| PassoDaVez {
        nome: nome.to_owned(),
        estado: estado(indice),
        icone,
    };
    nomes.into_iter().enumerate().map(passo).collect()
}

/// The one button of the panel, by what the person may do now.
#[component]
pub fn AcaoDaVez(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let papel = untrack(|| usa_acesso().papel());
    let analise = format!("/analise/{}", aberto.id());
    viva(move || {
        match papel {
        Some(Papel::Rt) if aberto.pode(Acao::Reabrir) => view! { <Reabrir aberto/> }.into_any(),
        Some(Papel::Rt) if aberto.com(|pedido| pedido.vez.acao.as_deref() == Some(RESPONDER)) => view! {
            {principal(aberto.endereco("pendencias"), tr::RESPONDER)}
            <LinkBotao href=aberto.endereco("anexos")>{t::CORRIGIR}</LinkBotao>
        }
        .into_any(),
        Some(Papel::Rt) if aberto.pode(Acao::Enviar) => view! {
            {principal(aberto.endereco("anexos"), t::CORRIGIR)}
            {com_pendencias(aberto).then(|| view! { <LinkBotao href=aberto.endereco("pendencias")>{tr::RESPONDER}</LinkBotao> })}
            <LinkBotao href=aberto.endereco("revisao")>{t::REVISAR}</LinkBotao>
        }
        .into_any(),
        Some(Papel::Rt)
            if aberto.pode(Acao::AdicionarVersao) || aberto.pode(Acao::SubstituirVersao) =>
        view! {
            <LinkBotao href=aberto.endereco("anexos") icone="file-plus">{t::NOVA_VERSAO}</LinkBotao>
        }
        .into_any(),
        Some(Papel::Analista) if aberto.com(|pedido| pedido.situacao == Situacao::EmAnalise) => {
            principal(analise.clone(), t::ANALISAR).into_any()
        }
        _ => ().into_any(),
    }
    })
}

/// None of them has to be answered, and every one may be.
fn com_pendencias(aberto: PedidoAberto) -> bool {
    aberto.com(|pedido| {
        let decisao = pedido.decisao.as_ref();
        decisao.is_some_and(|decisao| !decisao.pendencias.is_empty())
    })
}

fn principal(href: String, palavras: &'static str) -> impl IntoView {
    view! { <LinkBotao href tom=TomBotao::Primario tamanho=Tamanho::G>{palavras}</LinkBotao> }
}
