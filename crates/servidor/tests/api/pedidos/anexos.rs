//! `POST /pedidos/{id}/anexos/{slot}/versoes`: what is refused leaves nothing behind (R-ANX-1..3, F12, D10).

mod conteudo;
mod download;
mod inspecao;
mod interrupcao;
mod permissao;
mod tamanho;

use bancada::Bancada;
use dominio::ids::PedidoId;
use dominio::tipo::TipoSolicitacao;

const TIPO: TipoSolicitacao = TipoSolicitacao::AnaliseCarga;
const SLOT: &str = "carta_opcao_tarifa";

/// A rascunho that can be sent, and what the database looks like before the test.
async fn cena() -> (Bancada, PedidoId, Vec<i64>) {
    let b = Bancada::nova().await;
    let id = b.rascunho_pronto(TIPO).await;
    let retrato = b.retrato().await;
    (b, id, retrato)
}
