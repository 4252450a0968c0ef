//! One transaction per act, with the idempotency row inside it (3.1).

use banco::Transacao;
use banco::idempotencia::{self, Endereco, Reserva, Resposta};

use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// What the edge asks to be remembered: whose key, of which body, and how the answer is written down.
pub struct Idempotencia<T> {
    /// Principal, method and path, key.
    pub endereco: Endereco,
    /// Fingerprint of the body.
    pub impressao: [u8; 32],
    /// Writes the answer as the edge would send it.
    pub serializar: fn(&T) -> Result<Resposta, Falha>,
}

impl<T> std::fmt::Debug for Idempotencia<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Idempotencia")
            .field("endereco", &self.endereco)
            .finish_non_exhaustive()
    }
}

/// An act that happened now, or the answer it had when it happened.
#[derive(Debug)]
pub enum Feito<T> {
    /// Now.
    Agora(T),
    /// Before, under the same key.
    Repetido(Resposta),
}

/// Runs `obra` in one transaction and commits it. Under a key, a second request waits for the first and replays its
/// answer; a refusal rolls everything back, the key included, so that the caller may correct and try again.
pub(crate) async fn executar<T, E: From<Falha>>(
    p: &Plataforma,
    chave: Option<Idempotencia<T>>,
    obra: impl AsyncFnOnce(&Transacao) -> Result<T, E>,
) -> Result<Feito<T>, E> {
    let Some(chave) = chave else {
        return executar_sem_chave(p, obra).await.map(Feito::Agora);
    };
    executar_sem_chave(p, async |tx: &Transacao| {
        let reserva =
            idempotencia::reservar(&**tx, &chave.endereco, &chave.impressao, p.agora_seguro())
                .await;
        match reserva.map_err(Falha::from)? {
            Reserva::Nova => {}
            Reserva::Repetida(resposta) => return Ok(Feito::Repetido(resposta)),
            Reserva::Reutilizada => return Err(Falha::ChaveReutilizada.into()),
        }
        let feito = obra(tx).await?;
        let resposta = (chave.serializar)(&feito)?;
        idempotencia::guardar(&**tx, &chave.endereco, &resposta)
            .await
            .map_err(Falha::from)?;
        Ok(Feito::Agora(feito))
    })
    .await
}

/// The same for acts that repeat harmlessly and take no key.
pub(crate) async fn executar_sem_chave<T, E: From<Falha>>(
    p: &Plataforma,
    obra: impl AsyncFnOnce(&Transacao) -> Result<T, E>,
) -> Result<T, E> {
    let tx = p.banco.iniciar().await.map_err(Falha::from)?;
    let feito = obra(&tx).await?;
    tx.commit().await.map_err(Falha::from)?;
    p.sino.notify_waiters();
    Ok(feito)
}
