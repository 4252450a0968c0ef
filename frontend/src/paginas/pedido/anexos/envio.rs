//! One file from the queue to the server, and what its answer means.

use leptos::prelude::*;

use super::andamento::Andamento;
use super::fila::FilaDeEnvio;
use super::item::{Item, Passo};
use super::transporte::{Fim, Viagem};
use crate::api::{self, FalhaApi};
use crate::textos::pedido::anexos as t;

/// Sends a file and tells where it ended; `None` when the person cancelled.
pub async fn enviar(fila: &FilaDeEnvio, item: &Item) -> Option<Passo> {
    let Some(viagem) = Viagem::nova() else {
        return Some(Passo::Parou(FalhaApi::Inesperada(0)));
    };
    item.partir(Some(viagem.clone()));
    item.andamento.update(Andamento::recomecar);
    let nome = item.nome.get_untracked();
    let lugar = item.lugar.get_untracked();
    let endereco = endereco(&fila.pedido, &lugar, &item.titulo.get_untracked());
    let cabecalhos = cabecalhos(&nome, &item.chave());
    let fim = viagem
        .enviar(
            &endereco,
            &cabecalhos,
            &item.arquivo,
            ao_andar(fila, item, nome),
        )
        .await;
    match fim {
        Fim::Cancelado => None,
        Fim::SemConexao => Some(Passo::Parou(FalhaApi::SemConexao)),
        Fim::Resposta {
            status: 200..=299, ..
        } => Some(Passo::Enviado),
        Fim::Resposta { status, corpo } => {
            let falha = FalhaApi::de_resposta(status, &corpo);
            let volta = falha.passageira()
                || matches!(falha.codigo(), "envio_interrompido" | "digest_divergente");
            Some(if volta {
                Passo::Parou(falha)
            } else {
                Passo::RecusadoNoServidor(falha)
            })
        }
    }
}

/// Only a free anexo carries a title.
fn endereco(pedido: &str, lugar: &str, titulo: &str) -> String {
    let base = api::anexos::endereco_de_envio(pedido, lugar);
    if lugar.starts_with("livre_") {
        format!(
            "{base}?titulo={}",
            String::from(js_sys::encode_uri_component(titulo.trim()))
        )
    } else {
        base
    }
}

fn cabecalhos(nome: &str, chave: &str) -> Vec<(&'static str, String)> {
    let midia = dominio::arquivo::FormatoArquivo::de_nome(nome)
        .map_or("application/octet-stream", |f| f.tipo_midia());
    let mut cabecalhos = vec![
        // The name was checked: only letters, digits, space, dot, underscore and hyphen.
        (
            "Content-Disposition",
            format!("attachment; filename=\"{nome}\""),
        ),
        ("Content-Type", midia.to_owned()),
        ("Accept", "application/json".to_owned()),
        ("Idempotency-Key", chave.to_owned()),
    ];
    cabecalhos.extend(api::csrf().map(|token| ("X-CSRF-Token", token)));
    cabecalhos
}

/// Notes the progress, and speaks it at each quarter.
fn ao_andar(fila: &FilaDeEnvio, item: &Item, nome: String) -> impl Fn(f64, f64) + 'static {
    let (fila, item) = (fila.clone(), item.clone());
    move |enviados, instante| {
        let antes = quarto(item.andamento.with_untracked(Andamento::por_cento));
        item.andamento
            .update(|andamento| andamento.anotar(enviados, instante));
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
