//! The collector: no input, idempotent, periodic. What nobody can need any more goes away.
//! All ages are of the *segurança* clock (R-PRZ-4).

use banco::{idempotencia, sessoes};
use chrono::Duration;

use crate::falha::Falha;
use crate::guarda;
use crate::plataforma::Plataforma;

/// Idempotency keys after 7 days, sessions a day after their end, staging files and orphans after 24 hours.
pub async fn recolher(p: &Plataforma) -> Result<(), Falha> {
    let agora = p.agora_seguro();
    let tx = p.banco.iniciar().await?;
    idempotencia::recolher(&*tx, agora - Duration::days(7)).await?;
    sessoes::recolher(&*tx, agora - Duration::days(1)).await?;
    tx.commit().await?;
    p.acervo
        .recolher_preparos(agora - Duration::hours(24))
        .await?;
    guarda::recolher_orfaos(p).await?;
    Ok(())
}
