//! `/pedidos/:id/pendencias`: an answer for each pendência of the last decision (R-REA-2).

mod guarda;
mod lado;
mod pendencia;

use contrato::analise::Pendencia;
use contrato::problema::ErroDeCampo;
use dominio::situacao::Acao;
use leptos::prelude::*;

use super::cabeca::{CaminhoDaEtapa, PrazoAoLado};
use super::{ComPedido, PedidoAberto};
use crate::componentes::{Aviso, Cartao, EstadoVazio, Icone, LinkBotao, Tamanho, Titulo, TomBotao};
use crate::estado::viva;
use crate::textos::pedido::{self as tp, respostas as t};
use lado::Andamento;
use pendencia::Responder;

/// Answers to the pendências.
#[component]
pub fn Respostas() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

/// The pendências of the last decision.
pub(super) fn da_decisao(aberto: PedidoAberto) -> Vec<Pendencia> {
    let decisao = aberto.com(|pedido| pedido.decisao.clone());
    decisao
        .map(|decisao| decisao.pendencias)
        .unwrap_or_default()
}

/// How many still prevent the envio, as the server counts them.
fn abertas(aberto: PedidoAberto) -> usize {
    aberto.com(|pedido| pedido.faltam.iter().filter(|f| e_de_pendencia(f)).count())
}

/// Whether what is missing is the answer to a pendência.
pub(super) fn e_de_pendencia(falta: &ErroDeCampo) -> bool {
    falta.pointer.starts_with("/pendencias/")
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    let pedido = aberto.agora();
    let linha = format!(
        "{} · {} · {}",
        pedido.nota.cliente_nome,
        tp::ns(&pedido.nota.numero),
        pedido.nota.tipo.texto()
    );
    let pendencias = untrack(|| da_decisao(aberto));
    let conteudo = if !pedido.acoes.contains(&Acao::Enviar) {
        view! {
            <Aviso titulo=tp::NAO_ALTERA_TITULO>
                <p>{tp::NAO_ALTERA_TEXTO}</p>
                <p><LinkBotao href=aberto.endereco("")>{tp::VER_PEDIDO}</LinkBotao></p>
            </Aviso>
        }
        .into_any()
    } else if pendencias.is_empty() {
        view! {
            <EstadoVazio titulo=t::NENHUMA texto=t::NENHUMA_TEXTO>
                <LinkBotao href=aberto.endereco("revisao")>{t::REVISAR}</LinkBotao>
            </EstadoVazio>
        }
        .into_any()
    } else {
        let cartoes: Vec<_> = pendencias
            .into_iter()
            .map(|pendencia| view! { <Responder aberto pendencia/> })
            .collect();
        view! { {cartoes}<Enviar aberto/> }.into_any()
    };
    view! {
        <CaminhoDaEtapa aberto aqui=t::TITULO/>
        <div class="colunas colunas--inverte">
            <div class="pilha">
                <header class="cabeca"><p class="cabeca__linha">{linha}</p><Titulo texto=t::TITULO/></header>
                {conteudo}
            </div>
            <div class="lado">
                <PrazoAoLado prazo=pedido.prazo/>
                <Andamento aberto/>
                <p class="nota nota--icone"><Icone nome="triangle-alert"/><span>{pedido.vez.consequencia}</span></p>
            </div>
        </div>
    }
    .into_any()
}

/// What is left before the envio, and the way to it.
#[component]
fn Enviar(aberto: PedidoAberto) -> impl IntoView {
    view! {
        <Cartao id="enviar" titulo=t::ENVIAR>
            <div class="cartao__corpo envio__final">
                <p class="nota" role="status">{viva(move || t::faltam(abertas(aberto)))}</p>
                <div class="acoes">
                    <LinkBotao href=aberto.endereco("dados")>{t::CORRIGIR_DADOS}</LinkBotao>
                    <LinkBotao href=aberto.endereco("revisao") tom=TomBotao::Primario tamanho=Tamanho::G>{t::REVISAR}</LinkBotao>
                </div>
            </div>
        </Cartao>
    }
}
