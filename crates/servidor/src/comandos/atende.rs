//! `apr atende …`: signs and posts one inbound event, as Cemig Atende would (3.4).

use ::atende::{ComandoAtende, corpo, publicar};
use casos::relogio::{Relogio as _, RelogioDoSistema};

use super::{FalhaComando, Geral, dizer};
use crate::aplicacao::partes;

/// Sends the event and prints what a person needs to go on.
pub(super) async fn atende(geral: &Geral, comando: ComandoAtende) -> Result<(), FalhaComando> {
    let configuracao = geral.configuracao()?;
    let segredos = partes::segredos_atende(&configuracao, &partes::cofre(&configuracao)?)?;
    let segredo = segredos
        .first()
        .ok_or_else(|| FalhaComando::Dita("Não há segredo do Atende.".to_owned()))?;
    let agora = RelogioDoSistema.agora();
    let evento = comando.evento(agora);
    let id = comando.id(agora);
    let bytes = corpo(&evento, agora).map_err(|falha| FalhaComando::Dita(falha.to_string()))?;
    let resposta = publicar(
        &comando.destino().url,
        segredo,
        &id,
        agora.timestamp(),
        bytes,
    )
    .await
    .map_err(|falha| FalhaComando::Dita(falha.to_string()))?;
    dizer(&evento.resumo());
    if resposta.recebido.duplicado {
        dizer("Este evento já tinha chegado antes; nada mudou.");
    } else {
        dizer(&format!("Recebido como {}", resposta.recebido.recebido));
    }
    Ok(())
}
