//! The saved views of the consulta (4.2).

use contrato::visao::{Visao, Visoes, VisoesSalvas};

use super::{FalhaApi, Requisicao};

/// The views of the account.
pub async fn ler() -> Result<VisoesSalvas, FalhaApi> {
    Requisicao::get("/conta/visoes").ler().await
}

/// Replaces them, on the revisão that was read.
pub async fn guardar(revisao: i64, itens: Vec<Visao>) -> Result<VisoesSalvas, FalhaApi> {
    Requisicao::put("/conta/visoes")
        .se_versao(revisao)
        .json(&Visoes { itens })
        .ler()
        .await
}
