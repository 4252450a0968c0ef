//! One file from the queue to the server, piece by piece (tus), through every fall of the link.

use core::time::Duration;

use leptos::prelude::*;

use super::fila::FilaDeEnvio;
use super::item::{Item, Passo};
use super::soma::sha256;
use super::transporte::{Parada, Viagem};
use super::trecho::{self, Andou};
use crate::api::FalhaApi;
use crate::api::uploads::{self, Anuncio};

/// Waits between tries while nothing arrives; any piece that does starts them over.
const ESPERAS_S: [u64; 9] = [1, 2, 4, 8, 15, 30, 30, 30, 60];

/// Sends a file and tells where it ended; `None` when the person cancelled.
pub async fn enviar(fila: &FilaDeEnvio, item: &Item) -> Option<Passo> {
    let viagem = Viagem::default();
    item.partir(Some(viagem.clone()));
    item.andamento
        .update(super::andamento::Andamento::recomecar);
    // Unknown until the server says: an earlier visit, or another device, may have sent some.
    let mut recebido = None;
    let mut quedas = 0;
    loop {
        let falha = match passo(fila, item, &viagem, &mut recebido).await {
            Ok(Andou::Chegou) => return Some(Passo::Enviado),
            Ok(Andou::Seguiu) => {
                quedas = 0;
                continue;
            }
            Err(falha) => falha,
        };
        match viagem.parada() {
            Some(Parada::Cancelada) => {
                // It may have begun after it was given up.
                item.recomecar();
                return None;
            }
            Some(Parada::Pausada) => return Some(Passo::Pausado),
            None => {}
        }
        if !falha.volta {
            return Some(Passo::RecusadoNoServidor(falha.causa));
        }
        let Some(segundos) = ESPERAS_S.get(quedas) else {
            return Some(Passo::Parou(falha.causa));
        };
        quedas += 1;
        recebido = None;
        let segundos = falha.espera.map_or(*segundos, u64::from);
        item.passo.set(Passo::Retomando);
        viagem.esperar(Duration::from_secs(segundos)).await;
        item.passo.set(Passo::Enviando);
    }
}

/// Why a step did not go on.
pub(super) struct Falha {
    pub(super) causa: FalhaApi,
    /// The same step may work later.
    pub(super) volta: bool,
    /// Seconds that the server asks to wait.
    pub(super) espera: Option<u32>,
}

impl From<FalhaApi> for Falha {
    fn from(causa: FalhaApi) -> Self {
        let volta = causa.passageira()
            || matches!(
                causa.codigo(),
                "envio_interrompido" | "em_processamento" | "deslocamento_divergente"
            );
        Self {
            causa,
            volta,
            espera: None,
        }
    }
}

/// The next thing to do: begin, ask how far it came, or send a piece.
async fn passo(
    fila: &FilaDeEnvio,
    item: &Item,
    viagem: &Viagem,
    recebido: &mut Option<u64>,
) -> Result<Andou, Falha> {
    let Some(id) = item.upload() else {
        let upload = comecar(fila, item).await?;
        item.guardar_upload(Some(upload.id.to_string()));
        *recebido = Some(upload.recebido);
        return Ok(Andou::Seguiu);
    };
    let andou = match *recebido {
        None => trecho::perguntar(item, viagem, &id, recebido).await,
        Some(de) => trecho::enviar(fila, item, viagem, &id, de, recebido).await,
    };
    if let Err(falha) = &andou
        && matches!(falha.causa.status(), 404 | 410)
    {
        // Forgotten by the server: the next step begins again.
        item.guardar_upload(None);
        *recebido = None;
        return Ok(Andou::Seguiu);
    }
    andou
}

async fn comecar(fila: &FilaDeEnvio, item: &Item) -> Result<contrato::upload::Upload, Falha> {
    let (nome, lugar) = (item.nome.get_untracked(), item.lugar.get_untracked());
    let titulo = item.titulo.get_untracked();
    let soma = sha256(&item.arquivo).await;
    let anuncio = Anuncio {
        pedido: &fila.pedido,
        slot: &lugar,
        titulo: lugar.starts_with("livre_").then(|| titulo.trim()),
        nome: &nome,
        tamanho: item.tamanho,
        sha256: soma.as_deref(),
    };
    Ok(uploads::criar(&anuncio).await?)
}
