//! Which files of the queue travel now, and what happens when one arrives.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::FilaDeEnvio;
use super::envio;
use super::item::{Item, Passo};
use crate::textos::pedido::anexos as t;

/// How many files travel at once: one more hides the pause between two, more only share a weak link.
const AO_MESMO_TEMPO: usize = 2;

impl FilaDeEnvio {
    /// Starts the next files, up to the limit.
    pub(super) fn puxar(&self) {
        let itens = self.itens.get_untracked();
        let andando = itens
            .iter()
            .filter(|item| item.passo.with_untracked(Passo::em_viagem));
        let andando = andando
            .filter(|item| item.passo.with_untracked(|passo| *passo != Passo::NaFila))
            .count();
        let parados = itens
            .iter()
            .filter(|item| item.passo.with_untracked(|passo| *passo == Passo::NaFila))
            .filter(|item| !self.espera_outro(item));
        for item in parados.take(AO_MESMO_TEMPO.saturating_sub(andando)) {
            item.passo.set(Passo::Enviando);
            let (este, item) = (self.clone(), item.clone());
            spawn_local(async move {
                let passo = envio::enviar(&este, &item).await;
                este.terminou(&item, passo);
            });
        }
    }

    fn terminou(&self, item: &Item, passo: Option<Passo>) {
        item.partir(None);
        let Some(passo) = passo else { return };
        let nome = item.nome.get_untracked();
        match &passo {
            Passo::Enviado => {
                self.anuncio
                    .dizer(t::anuncio_enviado(&nome, &item.titulo_do_lugar()));
                self.marcar_disputa(item);
                self.chegadas.update(|n| *n += 1);
            }
            Passo::Parou(falha) | Passo::RecusadoNoServidor(falha) => {
                self.anuncio
                    .dizer(t::anuncio_recusado(&nome, &falha.titulo()));
            }
            _ => {}
        }
        item.passo.set(passo);
        self.puxar();
    }
}
