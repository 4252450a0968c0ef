//! `/pedidos/:id/recibo`: what was received, when, the proof of it, and what comes next (R-PED-3, R-REC-1).

mod arquivos;
mod depois;

use contrato::recibo::Recibo as Documento;
use dominio::calendario::formatar_data_hora;
use leptos::prelude::*;

use super::{ComPedido, PedidoAberto};
use crate::api;
use crate::componentes::{
    Botao, Caminho, Cartao, Dado, Esqueleto, Falha, Icone, LinkBotao, ListaDeDados, Tamanho,
    Titulo, TomBotao,
};
use crate::estado::{Leitura, viva};
use crate::textos::pedido::{self as t, recibo as tr};
use arquivos::Arquivos;
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
        None => view! { <div class="cartao"><Esqueleto linhas=8/></div> }.into_any(),
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
        Dado::novo(tr::ENVIADO_EM, formatar_data_hora(dados.enviado_em)),
        Dado::novo(tr::CODIGO, dados.codigo.clone()),
        Dado::novo(tr::CICLO, dados.ciclo.to_string()),
    ];
    let imprimir = move |_| {
        let _ = window().print();
    };
    view! {
        <div class="cartao recibo__topo">
            <span class="recibo__certo"><Icone nome="check"/></span>
            <div class="recibo__quem">
                <p class="recibo__sucesso" role="status">{tr::SUCESSO}</p>
                <Titulo texto=tr::TITULO/>
                <p class="meta">
                    <strong>{dados.cliente_nome.clone()}</strong>
                    <span>{t::ns(&dados.numero_ns)}</span>
                    <span>{dados.tipo.texto()}</span>
                </p>
            </div>
            <div class="recibo__dados"><ListaDeDados dados=resumo/></div>
        </div>
        <div class="colunas">
            <Depois aberto enviado_em=dados.enviado_em arquivos=dados.arquivos.len() tipo=dados.tipo ciclo=dados.ciclo/>
            <div class="cartao cartao__corpo pilha pilha--2 acoes-em-pilha">
                <Botao tom=TomBotao::Primario tamanho=Tamanho::G icone="printer" ao_clicar=imprimir>{tr::IMPRIMIR}</Botao>
                <LinkBotao href=aberto.endereco("")>{t::VER_PEDIDO}</LinkBotao>
                <LinkBotao href="/pedidos/novo" icone="plus">{tr::NOVO}</LinkBotao>
            </div>
        </div>
        <Arquivos arquivos=dados.arquivos/>
        <Cartao id="assinatura" titulo=tr::ASSINATURA>
            <div class="cartao__corpo pilha pilha--2">
                <p class="nota">{tr::assinatura(&documento.chave)}</p>
                <p class="nota"><code>{documento.assinatura}</code></p>
            </div>
        </Cartao>
    }
}
