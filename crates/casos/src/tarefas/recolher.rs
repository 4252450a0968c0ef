//! The collector: no input, idempotent, periodic. What nobody can need any more goes away.

use banco::{idempotencia, sessoes};
use chrono::Duration;

use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Idempotency keys after 7 days, sessions a day after their end, staging files after 24 hours.
pub async fn recolher(p: &Plataforma) -> Result<(), Falha> {
    let agora = p.agora_seguro();
    let tx = p.banco.iniciar().await?;
    idempotencia::recolher(&*tx, agora - Duration::days(7)).await?;
    sessoes::recolher(&*tx, agora - Duration::days(1)).await?;
    tx.commit().await?;
    p.acervo
        .recolher_preparos(agora - Duration::hours(24))
        .await?;
    Ok(())
}
