//! `apr demonstracao`.

use super::{FalhaComando, Geral, conta};
use crate::demonstracao::{CONTAS, SENHA, criar_contas};

/// Makes the demo accounts that are missing.
pub(super) async fn demonstracao(geral: &Geral) -> Result<(), FalhaComando> {
    let plataforma = conta::plataforma(geral).await?;
    let feitas = criar_contas(&plataforma).await?;
    println!(
        "{feitas} contas criadas, {} já existiam. Senha de todas: {SENHA}",
        CONTAS.len() - feitas
    );
    for conta in CONTAS {
        println!("  {:<20} {}", conta.email, conta.papel);
    }
    plataforma.banco.fechar().await;
    Ok(())
}
