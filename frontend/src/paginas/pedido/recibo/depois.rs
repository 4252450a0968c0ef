use chrono::{DateTime, Utc};
use dominio::calendario::formatar_extenso;
use dominio::situacao::Acao;
use dominio::tipo::{Situacao, TipoSolicitacao};
use dominio::vez::depois_do_envio;
use leptos::prelude::*;

use crate::componentes::{Cartao, Icone};
use crate::estado::relogio;
use crate::paginas::pedido::PedidoAberto;
use crate::textos::pedido::{VER_PEDIDO, recibo as t};

/// What happens after the envio, each step with its time.
#[component]
pub fn Depois(
    /// The pedido as it is now.
    aberto: PedidoAberto,
    /// The instant of the envio.
    enviado_em: DateTime<Utc>,
    /// How many files it has.
    arquivos: usize,
    /// Its tipo.
    tipo: TipoSolicitacao,
    /// Ciclo the envio opened.
    ciclo: i32,
) -> impl IntoView {
    let agora = relogio::agora();
    let pedido = aberto.agora();
    // A new versão is offered only while the server says that it is taken.
    let ainda_da = pedido
        .prazo
        .filter(|_| pedido.acoes.contains(&Acao::AdicionarVersao))
        .map(|prazo| {
            passo(
                t::ate(&formatar_extenso(prazo.fim, agora)),
                t::AINDA_DA.to_owned(),
                t::AINDA_DA_TEXTO,
                false,
            )
        });
    // The receipt outlives the wait: what was answered since is told, and the waiting is not.
    if pedido.situacao != Situacao::EmAnalise {
        let resposta = pedido.respondido_em.filter(|em| *em >= enviado_em);
        let (quando, titulo, texto) = match resposta {
            Some(em) => (
                formatar_extenso(em, agora),
                t::RESPONDEU,
                t::RESPONDEU_TEXTO,
            ),
            None => (String::new(), pedido.situacao.texto(), t::MUDOU_TEXTO),
        };
        let palavras = if resposta.is_some() {
            t::VER_RESPOSTA
        } else {
            VER_PEDIDO
        };
        return view! {
            <Cartao id="agora" titulo=t::ACONTECEU>
                <ol class="passos cartao__corpo">
                    {passo(formatar_extenso(enviado_em, agora), t::recebemos(arquivos), t::RECEBEMOS_TEXTO, true)}
                    {passo(quando, titulo.to_owned(), texto, true)}
                </ol>
                <p class="cartao__pe"><a href=aberto.endereco("")>{palavras}</a></p>
            </Cartao>
        }
        .into_any();
    }
    let quando = if ciclo > 1 {
        t::META_REANALISE
    } else {
        t::RESPOSTA_QUANDO
    };
    let (titulo_depois, texto_depois) = depois_do_envio(tipo);
    view! {
        <Cartao id="agora" titulo=t::AGORA>
            <ol class="passos cartao__corpo">
                {passo(formatar_extenso(enviado_em, agora), t::recebemos(arquivos), t::RECEBEMOS_TEXTO, true)}
                {ainda_da}
                {passo(quando.to_owned(), t::RESPOSTA.to_owned(), t::RESPOSTA_TEXTO, false)}
                {passo(t::DEPOIS.to_owned(), titulo_depois.to_owned(), texto_depois, false)}
            </ol>
        </Cartao>
    }
    .into_any()
}

fn passo(quando: String, titulo: String, texto: &'static str, feito: bool) -> impl IntoView {
    view! {
        <li class="passos__passo" class:passos__passo--feito=feito>
            <p class="passos__quando">{quando}</p>
            <span class="passos__no">{feito.then(|| view! { <Icone nome="check" pequeno=true/> })}</span>
            <div class="passos__corpo">
                <p class="passos__titulo">{titulo}</p>
                <p class="secundario">{texto}</p>
            </div>
        </li>
    }
}
