//! What a code proves (R-REC-1).

use contrato::verificacao::{Verificacao, Verificar};

use super::{FalhaApi, Requisicao};

/// Asks the server to check a code now.
pub async fn verificar(codigo: String) -> Result<Verificacao, FalhaApi> {
    let corpo = Verificar {
        codigo,
        sha256: None,
    };
    Requisicao::post("/verificacoes").json(&corpo).ler().await
}
