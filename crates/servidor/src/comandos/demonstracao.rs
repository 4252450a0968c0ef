//! `apr demonstracao`.

use super::{FalhaComando, Geral, conta, dizer};
use crate::demonstracao::{CONTAS, SENHA, criar_contas};

/// Makes the demo accounts that are missing.
pub(super) async fn demonstracao(geral: &Geral) -> Result<(), FalhaComando> {
    let plataforma = conta::plataforma(geral).await?;
    let feitas = criar_contas(&plataforma).await?;
    dizer(&format!(
        "{feitas} contas criadas, {} já existiam. Senha de todas: {SENHA}",
        CONTAS.len() - feitas
    ));
    for conta in CONTAS {
        dizer(&format!("  {:<20} {}", conta.email, conta.papel));
    }
    plataforma.banco.fechar().await;
    Ok(())
}
