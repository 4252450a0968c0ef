//! `apr migrar`.

use super::{FalhaComando, Geral, dizer};
use crate::aplicacao::partes;

/// Applies what is pending.
pub(super) async fn migrar(geral: &Geral) -> Result<(), FalhaComando> {
    let configuracao = geral.configuracao()?;
    let banco = partes::abrir_banco(&configuracao, partes::cofre(&configuracao)?).await?;
    match partes::migrar(&banco).await? {
        0 => dizer("O banco já está em dia."),
        1 => dizer("1 migração aplicada."),
        quantas => dizer(&format!("{quantas} migrações aplicadas.")),
    }
    banco.fechar().await;
    Ok(())
}
