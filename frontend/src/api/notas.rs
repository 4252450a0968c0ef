//! `/notas-de-servico` (R-NS-4, R-NS-5).

use contrato::Lista;
use contrato::nota::{Buscar, Nota};

use super::{FalhaApi, Requisicao};

/// The NS that name the caller and have no pedido of theirs yet.
pub async fn minhas() -> Result<Lista<Nota>, FalhaApi> {
    Requisicao::get("/notas-de-servico").ler().await
}

/// Proves an NS by protocolo and CPF or CNPJ of the client.
pub async fn buscar(prova: &Buscar) -> Result<Nota, FalhaApi> {
    Requisicao::post("/notas-de-servico/consultas")
        .json(prova)
        .ler()
        .await
}
