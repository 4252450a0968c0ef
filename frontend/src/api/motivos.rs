//! The reason library (4.3).

use contrato::Pagina;
use contrato::motivo::{DadosDoMotivo, Motivo};

use super::{FalhaApi, Requisicao};

/// Every reason, also those switched off.
pub async fn todos() -> Result<Vec<Motivo>, FalhaApi> {
    let pagina: Pagina<Motivo> = Requisicao::get("/motivos").ler().await?;
    Ok(pagina.itens)
}

/// Adds a reason; the key makes a second press harmless.
pub async fn criar(dados: &DadosDoMotivo, chave: &str) -> Result<Motivo, FalhaApi> {
    Requisicao::post("/motivos")
        .chave(chave)
        .json(dados)
        .ler()
        .await
}

/// Changes a reason, on the revisão that was read.
pub async fn alterar(id: &str, revisao: i64, dados: &DadosDoMotivo) -> Result<Motivo, FalhaApi> {
    Requisicao::put(&format!("/motivos/{id}"))
        .se_versao(revisao)
        .json(dados)
        .ler()
        .await
}
