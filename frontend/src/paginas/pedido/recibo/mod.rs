//! `/pedidos/:id/recibo`: what was received, when, the proof of it, and what comes next (R-PED-3, R-REC-1).

mod arquivos;
mod depois;

use contrato::recibo::Recibo as Documento;
use dominio::calendario::formatar_instante;
use leptos::prelude::*;

use super::{ComPedido, PedidoAberto};
use crate::api;
use crate::componentes::{
    Caminho, Cartao, Dado, Falha, Icone, LinkBotao, ListaDeDados, PaginaAbrindo, Tamanho, Titulo,
    TomBotao,
};
use crate::estado::{Leitura, viva};
use crate::textos::moldura::VERIFICAR;
use crate::textos::pedido::{self as t, recibo as tr};
pub use arquivos::{ArquivoListado, ListaDeArquivos};
use depois::Depois;

/// Confirmation of an envio, with its own address; it prints.
#[component]
pub fn Recibo() -> impl IntoView {
    view! { <ComPedido pagina=pagina/> }
}

fn pagina(aberto: PedidoAberto) -> AnyView {
    let leitura = Leitura::nova(
        move || aberto.id(),
        |id| async move { api::pedidos::recibo(&id).await },
    );
    let numero = aberto.agora().nota.numero;
    let acima = vec![
        (t::PEDIDOS.to_owned(), "/pedidos".to_owned()),
        (t::ns(&numero), aberto.endereco("")),
    ];
    let conteudo = move || match leitura.valor() {
        None => view! { <PaginaAbrindo/> }.into_any(),
        Some(Ok(documento)) => view! { <Confirmacao aberto documento/> }.into_any(),
        Some(Err(falha)) => view! {
            <Titulo texto=tr::AQUI/>
            <Falha falha tentar=move |()| leitura.recarregar()/>
        }
        .into_any(),
    };
    view! { <Caminho acima aqui=tr::AQUI/>{viva(conteudo)} }.into_any()
}

#[component]
fn Confirmacao(aberto: PedidoAberto, documento: Documento) -> impl IntoView {
    let dados = documento.dados.clone();
    let resumo = vec![
        Dado::novo(tr::PROTOCOLO, dados.protocolo.clone()),
        Dado::novo(tr::ENVIADO_EM, formatar_instante(dados.enviado_em)),
        Dado::novo(tr::CODIGO, dados.codigo.clone()),
        Dado::novo(tr::CICLO, dados.ciclo.to_string()),
    ];
    let (sucesso, titulo) = tr::enviado(dados.ciclo);
    let verificar = format!("/verificar/{}", dados.codigo);
    let pdf = format!("{}/pedidos/{}/recibo.pdf", api::BASE, dados.pedido);
    let arquivos: Vec<_> = dados
        .arquivos
        .into_iter()
        .map(|arquivo| ArquivoListado {
            anexo: arquivo.anexo,
            nome: Some(arquivo.nome),
            tamanho: arquivo.tamanho,
            sha256: arquivo.sha256,
        })
        .collect();
    view! {
        <div class="cartao recibo__topo">
            <span class="recibo__certo"><Icone nome="check"/></span>
            <div class="recibo__quem">
                <p class="recibo__sucesso" role="status">{sucesso}</p>
                <Titulo texto=titulo/>
                <p class="meta">
                    <strong>{dados.cliente_nome.clone()}</strong>
                    <span>{t::ns(&dados.numero_ns)}</span>
                    <span>{dados.tipo.texto()}</span>
                </p>
            </div>
            <div class="recibo__dados"><ListaDeDados dados=resumo/></div>
        </div>
        <div class="colunas">
            <Depois aberto enviado_em=dados.enviado_em arquivos=arquivos.len() tipo=dados.tipo ciclo=dados.ciclo/>
            <div class="cartao cartao__corpo pilha pilha--2 acoes-em-pilha">
                <LinkBotao href=pdf tom=TomBotao::Primario tamanho=Tamanho::G icone="download" baixa=true>{tr::BAIXAR}</LinkBotao>
                <LinkBotao href=verificar>{tr::VERIFICAR}</LinkBotao>
                <LinkBotao href=aberto.endereco("")>{t::VER_PEDIDO}</LinkBotao>
                <LinkBotao href="/pedidos/novo" icone="plus">{tr::NOVO}</LinkBotao>
            </div>
        </div>
        <ListaDeArquivos titulo=tr::ARQUIVOS pe=tr::PE arquivos/>
        <Cartao id="assinatura" titulo=tr::ASSINATURA>
            <div class="cartao__corpo pilha pilha--2">
                <p class="nota">{tr::assinatura(&documento.chave)}</p>
                <p class="nota">{tr::QUALQUER_UM_EM}" "<a href="/verificar">{VERIFICAR}</a>"."</p>
                <p class="nota"><code>{documento.assinatura}</code></p>
            </div>
        </Cartao>
    }
}
