//! The analyst's side (R-SIT-2).

use contrato::Pagina;
use contrato::analise::{Decidir, Decisao, Diferencas, FiltrosFila, ItemFila};
use contrato::anotacoes::{Anotacoes, AnotacoesSalvas};
use contrato::pedido::Pedido;

use super::pedidos::recebido;
use super::{FalhaApi, Requisicao};

/// One page of the queue.
pub async fn fila(filtros: &FiltrosFila) -> Result<Pagina<ItemFila>, FalhaApi> {
    Requisicao::get("/analise/fila")
        .consulta(filtros)
        .ler()
        .await
}

/// Takes the analysis of a pedido.
pub async fn assumir(pedido: &str, chave: &str) -> Result<Pedido, FalhaApi> {
    Requisicao::post(&format!("/pedidos/{pedido}/analise"))
        .chave(chave)
        .ler()
        .await
        .map(recebido)
}

/// Gives the analysis back to the queue.
pub async fn devolver(pedido: &str) -> Result<(), FalhaApi> {
    Requisicao::delete(&format!("/pedidos/{pedido}/analise"))
        .executar()
        .await
}

/// Decides; never undone.
pub async fn decidir(
    pedido: &str,
    versao: i64,
    chave: &str,
    decisao: &Decidir,
) -> Result<Decisao, FalhaApi> {
    Requisicao::post(&format!("/pedidos/{pedido}/decisao"))
        .se_versao(versao)
        .chave(chave)
        .json(decisao)
        .ler()
        .await
}

/// What changed since the ciclo before (R-REA-4).
pub async fn diferencas(pedido: &str) -> Result<Diferencas, FalhaApi> {
    Requisicao::get(&format!("/pedidos/{pedido}/diferencas"))
        .ler()
        .await
}

/// The notes of the present ciclo.
pub async fn anotacoes(pedido: &str) -> Result<AnotacoesSalvas, FalhaApi> {
    Requisicao::get(&format!("/pedidos/{pedido}/analise/anotacoes"))
        .ler()
        .await
}

/// Saves the notes over the revisão that was read.
pub async fn anotar(
    pedido: &str,
    revisao: i64,
    anotacoes: &Anotacoes,
) -> Result<AnotacoesSalvas, FalhaApi> {
    Requisicao::put(&format!("/pedidos/{pedido}/analise/anotacoes"))
        .se_versao(revisao)
        .json(anotacoes)
        .ler()
        .await
}
