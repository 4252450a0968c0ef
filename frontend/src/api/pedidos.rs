//! `/pedidos`: consulta, rascunho, envio and what the page of a pedido shows.

use contrato::analise::Responder;
use contrato::pedido::{
    Acontecimento, AlterarPedido, Contagens, CriarPedido, Filtros, Pedido, PedidoResumo,
};
use contrato::recibo::Recibo;
use contrato::{Lista, Pagina};
use serde_json::{Map, Value};

use super::requisicao::{BASE, consulta_de};
use super::{FalhaApi, Requisicao};
use crate::estado::relogio;

/// One page of the consulta.
pub async fn listar(filtros: &Filtros) -> Result<Pagina<PedidoResumo>, FalhaApi> {
    Requisicao::get("/pedidos").consulta(filtros).ler().await
}

/// Counts of the tabs.
pub async fn contagens() -> Result<Contagens, FalhaApi> {
    Requisicao::get("/pedidos/contagens").ler().await
}

/// Address of the Excel with exactly what is filtered (R-LST-1): a plain link, the browser downloads it.
#[must_use]
pub fn endereco_do_excel(filtros: &Filtros) -> String {
    let filtros = Filtros {
        limite: None,
        cursor: None,
        ..filtros.clone()
    };
    let consulta = consulta_de(&filtros);
    let separador = if consulta.is_empty() { "" } else { "?" };
    format!("{BASE}/pedidos.xlsx{separador}{consulta}")
}

/// Opens a rascunho on an NS, or reopens an encerrado one.
pub async fn criar(dados: &CriarPedido, chave: &str) -> Result<Pedido, FalhaApi> {
    Requisicao::post("/pedidos")
        .chave(chave)
        .json(dados)
        .ler()
        .await
        .map(recebido)
}

/// One pedido.
pub async fn ler(id: &str) -> Result<Pedido, FalhaApi> {
    Requisicao::get(&format!("/pedidos/{id}"))
        .ler()
        .await
        .map(recebido)
}

/// Saves the fields that changed; `versao` is the one the fields were read at.
pub async fn alterar(id: &str, versao: i64, dados: Map<String, Value>) -> Result<Pedido, FalhaApi> {
    Requisicao::patch(&format!("/pedidos/{id}"))
        .se_versao(versao)
        .json(&AlterarPedido { dados })
        .ler()
        .await
        .map(recebido)
}

/// Answers a pendência (R-REA-2); `versao` is the state of the pedido that was read.
pub async fn responder(
    pendencia: &str,
    versao: i64,
    resposta: &Responder,
) -> Result<Pedido, FalhaApi> {
    Requisicao::put(&format!("/pendencias/{pendencia}/resposta"))
        .se_versao(versao)
        .json(resposta)
        .ler()
        .await
        .map(recebido)
}

/// Sends the pedido (R-SIT-2); the answer is the receipt.
pub async fn enviar(id: &str, versao: i64, chave: &str) -> Result<Recibo, FalhaApi> {
    Requisicao::post(&format!("/pedidos/{id}/envio"))
        .se_versao(versao)
        .chave(chave)
        .ler()
        .await
}

/// Closes a rascunho (R-ANX-2).
pub async fn encerrar(id: &str, versao: i64, chave: &str) -> Result<Pedido, FalhaApi> {
    Requisicao::post(&format!("/pedidos/{id}/encerramento"))
        .se_versao(versao)
        .chave(chave)
        .ler()
        .await
        .map(recebido)
}

/// The receipt of the last envio.
pub async fn recibo(id: &str) -> Result<Recibo, FalhaApi> {
    Requisicao::get(&format!("/pedidos/{id}/recibo"))
        .ler()
        .await
}

/// The timeline, newest first.
pub async fn historico(id: &str) -> Result<Lista<Acontecimento>, FalhaApi> {
    Requisicao::get(&format!("/pedidos/{id}/historico"))
        .ler()
        .await
}

pub(super) fn recebido(pedido: Pedido) -> Pedido {
    relogio::sincronizar(pedido.agora);
    pedido
}
