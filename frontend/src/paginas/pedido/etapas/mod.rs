//! The task list of a rascunho: what is done, what is missing, by when.

mod lado;
mod progresso;

pub use progresso::{etapa_da_falta, obrigatorios, primeira_com_falta, vai_no_envio};

use dominio::pedido::Etapa;
use dominio::tipo::Situacao;
use leptos::prelude::*;

use super::encerrar::EncerrarRascunho;
use super::{ComPedido, PedidoAberto};
use crate::componentes::{
    Caminho, Cartao, LinkBotao, PaginaAbrindo, Tamanho, TamanhoPrazo, Tarefa, Titulo, TomBotao,
    VistaDoPrazo,
};
use crate::estado::{efeito, memo, viva};
use crate::programas::Programa;
use crate::textos::pedido::{self as t, etapas as te};
use lado::{Documentos, VeioComANs};
use progresso::{concluidas, dica, estado};

/// `/pedidos/:id` inside the filing: the task list while it is a rascunho. What it became since is a page of another
/// program, which the server sends for the same address.
#[component]
pub fn EtapasDoPedido() -> impl IntoView {
    view! { <ComPedido pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    let rascunho = memo(move || aberto.com(|pedido| pedido.situacao == Situacao::Rascunho));
    let programa = expect_context::<Programa>();
    efeito(move || {
        if !rascunho.get() {
            programa.sair(|| drop(window().location().reload()));
        }
    });
    viva(move || {
        if rascunho.get() {
            view! { <Etapas aberto/> }.into_any()
        } else {
            view! { <PaginaAbrindo/> }.into_any()
        }
    })
}

/// The home of a rascunho.
#[component]
pub fn Etapas(
    /// The pedido.
    aberto: PedidoAberto,
) -> impl IntoView {
    let lista = move || {
        aberto.com(|pedido| {
            Etapa::TODOS
                .iter()
                .zip(1_u32..)
                .map(|(etapa, numero)| {
                    let (titulo, dica, estado) = (etapa.texto(), dica(pedido, *etapa), estado(pedido, *etapa));
                    view! { <Tarefa numero titulo dica href=aberto.endereco(etapa.codigo()) estado/> }
                })
                .collect_view()
        })
    };
    let titulo = Signal::derive(move || te::concluidas(aberto.com(concluidas)));
    let proxima = move || aberto.com(primeira_com_falta);
    let endereco = Signal::derive(move || aberto.endereco(proxima().codigo()));
    view! {
        <Caminho acima=vec![(t::PEDIDOS.to_owned(), "/pedidos".to_owned())] aqui=t::NOVO_PEDIDO/>
        <Topo aberto/>
        <div class="colunas">
            <div class="pilha">
                <Cartao id="etapas" titulo>
                    <ul class="tarefas">{viva(lista)}</ul>
                </Cartao>
                <div class="acoes">
                    <LinkBotao href=endereco tom=TomBotao::Primario tamanho=Tamanho::G>
                        {viva(move || te::continuar_em(proxima().texto()))}
                    </LinkBotao>
                    <LinkBotao href="/pedidos" tamanho=Tamanho::G>{t::SAIR_E_VOLTAR}</LinkBotao>
                    <span class="direita"><EncerrarRascunho aberto/></span>
                </div>
            </div>
            <div class="pilha">
                <Documentos aberto/>
                <VeioComANs aberto/>
            </div>
        </div>
    }
}

#[component]
fn Topo(aberto: PedidoAberto) -> impl IntoView {
    let pedido = aberto.agora();
    let nota = pedido.nota;
    let titulo = te::titulo(nota.tipo.texto());
    view! {
        <div class="cartao topo-pedido">
            <div class="topo-pedido__quem">
                <Titulo texto=titulo/>
                <p class="meta">
                    <strong>{nota.cliente_nome}</strong>
                    <span>{t::ns(&nota.numero)}</span>
                    <span>{t::protocolo(&nota.protocolo)}</span>
                    <span>{t::lugar(nota.municipio.as_deref(), &nota.regional)}</span>
                </p>
            </div>
            {pedido.prazo.map(|prazo| view! {
                <div class="topo-pedido__prazo"><VistaDoPrazo prazo tamanho=TamanhoPrazo::G/></div>
            })}
        </div>
    }
}
