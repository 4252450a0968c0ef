//! An upload that was accepted is answered again, without a second object (3.1).

use banco::idempotencia::{self, Reserva};
use contrato::anexo::Versao as Vista;

use crate::execucao::{Feito, Idempotencia};
use crate::falha::Falha;
use crate::plataforma::Plataforma;

/// Whether this key already has its answer.
pub(super) async fn terminada(
    p: &Plataforma,
    chave: Option<&Idempotencia<Vista>>,
) -> Result<bool, Falha> {
    let Some(chave) = chave else {
        return Ok(false);
    };
    let achada =
        idempotencia::consultar(p.banco.leitura(), &chave.endereco, &chave.impressao).await?;
    Ok(achada.is_some())
}

/// The answer this key already has; without it the object would be made for nothing.
pub(super) async fn repetir(
    p: &Plataforma,
    chave: Option<&Idempotencia<Vista>>,
) -> Result<Option<Feito<Vista>>, Falha> {
    let Some(chave) = chave else {
        return Ok(None);
    };
    match idempotencia::consultar(p.banco.leitura(), &chave.endereco, &chave.impressao).await? {
        None | Some(Reserva::Nova) => Ok(None),
        Some(Reserva::Repetida(resposta)) => Ok(Some(Feito::Repetido(resposta))),
        Some(Reserva::Reutilizada) => Err(Falha::ChaveReutilizada),
    }
}
