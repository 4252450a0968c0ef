//! What the answer to a save means: done, somebody else changed it too, or try again.

use core::time::Duration;

use contrato::pedido::Pedido;
use leptos::prelude::*;

use super::Rascunho;
use super::conflito::em_conflito;
use super::rascunho::ESPERA;
use crate::api::{self, FalhaApi};
use crate::componentes::Salvamento;
use crate::estado::{pausa, relogio};

/// Time between tries while the server cannot be reached.
const NOVA_TENTATIVA: Duration = Duration::from_secs(5);

/// Lets what was typed in any rascunho of this tab arrive, before one is read again or the program is left.
pub async fn assentar() {
    for rascunho in Rascunho::todos() {
        rascunho.chegar().await;
    }
}

impl Rascunho {
    /// Lets what was typed arrive, for at most 2 s.
    async fn chegar(&self) {
        self.gravar();
        for _ in 0..40 {
            if !self.tem_pendentes()
                || self
                    .estado
                    .with_untracked(|estado| *estado != Salvamento::Salvando)
            {
                return;
            }
            pausa(Duration::from_millis(50)).await;
        }
    }

    pub(super) fn gravou(&self, pedido: &Pedido) {
        self.fila.update_value(|fila| {
            fila.em_voo = None;
            fila.versao = pedido.versao;
            fila.base = pedido.dados.clone();
        });
        self.recusa.set(None);
        if self.tem_pendentes() {
            self.agendar(ESPERA);
        } else {
            self.estado.set(Salvamento::Salvo(relogio::agora()));
        }
    }

    pub(super) async fn nao_gravou(&self, falha: FalhaApi) {
        self.fila.update_value(|fila| {
            // What was typed meanwhile is newer and stays last.
            let mut todas = fila.em_voo.take().unwrap_or_default();
            todas.retain(|(campo, _)| fila.pendentes.iter().all(|(outro, _)| outro != campo));
            todas.append(&mut fila.pendentes);
            fila.pendentes = todas;
        });
        if falha.status() == 412 {
            self.conciliar().await;
        } else if falha.passageira() {
            self.estado.set(Salvamento::SemConexao);
            self.agendar(NOVA_TENTATIVA);
        } else {
            self.estado.set(Salvamento::Recusado);
            self.recusa.set(Some(falha));
        }
    }

    /// The pedido moved on: changes to other fields are joined in silence, the same fields are asked about.
    async fn conciliar(&self) {
        let Ok(pedido) = api::pedidos::ler(&self.id).await else {
            self.estado.set(Salvamento::SemConexao);
            self.agendar(NOVA_TENTATIVA);
            return;
        };
        let brigas = self
            .fila
            .with_value(|fila| em_conflito(&fila.base, &pedido.dados, &fila.pendentes));
        self.receber_do_servidor(&pedido);
        if brigas.is_empty() {
            self.agendar(ESPERA);
        } else {
            self.estado.set(Salvamento::Recusado);
            self.conflito.set(brigas);
        }
    }
}
