//! One request of an upload: how far it came, or its next piece.

use leptos::prelude::*;

use super::andamento::Andamento;
use super::envio::Falha;
use super::fila::FilaDeEnvio;
use super::item::{Item, Passo};
use super::transporte::{Resposta, Viagem};
use crate::api::uploads::{TUS, endereco};
use crate::api::{self, FalhaApi};
use crate::textos::pedido::anexos as t;

/// Bytes of a piece: what a fall of the link may cost (4.2).
const PEDACO: u64 = 1024 * 1024;

/// How a step went.
pub(super) enum Andou {
    /// There is more to do.
    Seguiu,
    /// The versão is there.
    Chegou,
}

/// Asks the server how much it has.
pub(super) async fn perguntar(
    item: &Item,
    viagem: &Viagem,
    id: &str,
    recebido: &mut Option<u64>,
) -> Result<Andou, Falha> {
    let resposta = viagem
        .pedir(("HEAD", &endereco(id)), &cabecalhos(), None, |_, _| {})
        .await;
    concluir(item, resposta, recebido)
}

/// Sends the piece that begins at `de`.
pub(super) async fn enviar(
    fila: &FilaDeEnvio,
    item: &Item,
    viagem: &Viagem,
    id: &str,
    de: u64,
    recebido: &mut Option<u64>,
) -> Result<Andou, Falha> {
    let ate = (de + PEDACO).min(item.tamanho);
    #[expect(
        clippy::cast_precision_loss,
        reason = "the check before the envio keeps it below 20 MiB"
    )]
    let (inicio, fim) = (de as f64, ate as f64);
    let pedaco = item
        .arquivo
        .slice_with_f64_and_f64(inicio, fim)
        .map_err(|_| Falha::from(FalhaApi::Inesperada(0)))?;
    let mut cabecalhos = cabecalhos();
    cabecalhos.push(("Upload-Offset", de.to_string()));
    cabecalhos.push(("Content-Type", "application/offset+octet-stream".to_owned()));
    let nome = item.nome.get_untracked();
    let resposta = viagem
        .pedir(
            ("PATCH", &endereco(id)),
            &cabecalhos,
            Some(&pedaco),
            ao_andar(fila, item, nome, inicio),
        )
        .await;
    concluir(item, resposta, recebido)
}

fn cabecalhos() -> Vec<(&'static str, String)> {
    let mut cabecalhos = vec![
        (TUS.0, TUS.1.to_owned()),
        ("Accept", "application/json".to_owned()),
    ];
    cabecalhos.extend(api::csrf().map(|token| ("X-CSRF-Token", token)));
    cabecalhos
}

fn concluir(
    item: &Item,
    resposta: Option<Resposta>,
    recebido: &mut Option<u64>,
) -> Result<Andou, Falha> {
    let Some(resposta) = resposta else {
        return Err(FalhaApi::SemConexao.into());
    };
    if (200..300).contains(&resposta.status) {
        // Without the offset it was not our server that answered, such as the page of a public network.
        if resposta.recebido.is_none() {
            return Err(FalhaApi::SemConexao.into());
        }
        *recebido = resposta.recebido;
        return Ok(if resposta.recebido == Some(item.tamanho) {
            Andou::Chegou
        } else {
            Andou::Seguiu
        });
    }
    // A HEAD has no body to say why.
    let causa = FalhaApi::de_resposta(resposta.status, &resposta.corpo);
    Err(Falha {
        espera: resposta.espera,
        ..causa.into()
    })
}

/// Notes the progress, and speaks it at each quarter.
fn ao_andar(
    fila: &FilaDeEnvio,
    item: &Item,
    nome: String,
    inicio: f64,
) -> impl Fn(f64, f64) + 'static {
    let (fila, item) = (fila.clone(), item.clone());
    move |enviados, instante| {
        let antes = quarto(item.andamento.with_untracked(Andamento::por_cento));
        item.andamento
            .update(|andamento| andamento.anotar(inicio + enviados, instante));
        let depois = quarto(item.andamento.with_untracked(Andamento::por_cento));
        if depois > antes {
            fila.dizer(t::anuncio_andamento(&nome, depois * 25));
        }
        if depois == 4 {
            item.passo.set(Passo::NoServidor);
        }
    }
}

/// How many quarters are done, 0 to 4.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a percentage fits any integer"
)]
fn quarto(por_cento: f64) -> u32 {
    (por_cento.clamp(0.0, 100.0) / 25.0) as u32
}
