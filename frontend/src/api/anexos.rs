//! Anexos and their versões (R-ANX-1..3). A new versão travels by `uploads`.

use contrato::anexo::{Retirar, Versao};

use super::requisicao::BASE;
use super::{FalhaApi, Requisicao};

/// Address of the content of a versão; opening it downloads the file.
#[must_use]
pub fn endereco_do_conteudo(versao: &str) -> String {
    format!("{BASE}/versoes/{versao}/conteudo")
}

/// Address of the ZIP with every current versão.
#[must_use]
pub fn endereco_do_pacote(pedido: &str) -> String {
    format!("{BASE}/pedidos/{pedido}/anexos.zip")
}

/// A versão with everything that was seen in it.
pub async fn ler(versao: &str) -> Result<Versao, FalhaApi> {
    Requisicao::get(&format!("/versoes/{versao}")).ler().await
}

/// The content of a versão, for the viewer of the analyst.
pub async fn conteudo(versao: &str) -> Result<Vec<u8>, FalhaApi> {
    Requisicao::get(&format!("/versoes/{versao}/conteudo"))
        .bytes()
        .await
}

/// Takes a versão out of the envio, or puts it back; `pedido` is the `versao` of the pedido as last read.
pub async fn retirar(versao: &str, pedido: i64, retirada: bool) -> Result<Versao, FalhaApi> {
    Requisicao::put(&format!("/versoes/{versao}/retirada"))
        .se_versao(pedido)
        .json(&Retirar { retirada })
        .ler()
        .await
}
