//! `/uploads`: tus 1.0.0 (A10, R-ANX-1..3, R-PRZ-1).

mod concluir;
mod corte;
mod criar;
mod escritores;
mod fim;
mod listar;
mod protocolo;
mod soma;

use std::fmt::Display;

use bancada::{Bancada, Pessoa};
use bytes::Bytes;
use dominio::ids::PedidoId;
use dominio::tipo::TipoSolicitacao;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const SLOT: &str = "carta_opcao_tarifa";
const MIB: usize = 1024 * 1024;

/// A rascunho that takes files, its RT, and what the database looks like before the test.
async fn cena() -> (Bancada, Pessoa, PedidoId, Vec<i64>) {
    preparar(Bancada::nova().await).await
}

/// The same for those who run the collector.
async fn cena_do_coletor() -> (Bancada, Pessoa, PedidoId, Vec<i64>) {
    preparar(Bancada::com_acervo_proprio().await).await
}

async fn preparar(b: Bancada) -> (Bancada, Pessoa, PedidoId, Vec<i64>) {
    let id = b.rascunho_vazio(TIPO).await.id;
    let rt = b.rt_a().await;
    let retrato = b.retrato().await;
    (b, rt, id, retrato)
}

/// A new upload in the usual slot.
async fn novo(rt: &Pessoa, pedido: PedidoId, tamanho: usize) -> String {
    let criado = rt.criar_upload(pedido, SLOT, "carta.pdf", tamanho).await;
    criado.exigir(201).id_do_upload()
}

/// The bytes of a versão, as its RT reads them.
async fn conteudo(rt: &Pessoa, versao: impl Display) -> Bytes {
    let lido = rt.get(&format!("/versoes/{versao}/conteudo")).await;
    lido.exigir(200).corpo
}
