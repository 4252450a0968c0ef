//! Autosave of the desk (4.2): one request in flight, over the revisão that was read; another tab is never covered in
//! silence.

use core::time::Duration;

use contrato::anotacoes::{Anotacoes, AnotacoesSalvas};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::reactive::owner::ArcStoredValue;
use leptos::task::spawn_local;

use super::estado::Mesa;
use crate::api::{self, FalhaApi};
use crate::componentes::Salvamento;
use crate::estado::{pausa, relogio};

/// Longest time between a change and its request.
const ESPERA: Duration = Duration::from_millis(800);
/// Time between tries while the server cannot be reached.
const NOVA_TENTATIVA: Duration = Duration::from_secs(5);

/// What of the desk is on the server.
#[derive(Clone)]
pub struct Guarda {
    pedido: String,
    fila: ArcStoredValue<Fila>,
    /// As the page shows it.
    pub estado: ArcRwSignal<Salvamento>,
    /// What another tab saved meanwhile; nothing is saved until the person chooses.
    pub conflito: ArcRwSignal<Option<AnotacoesSalvas>>,
    /// The last refusal.
    pub recusa: ArcRwSignal<Option<FalhaApi>>,
}

#[derive(Default)]
struct Fila {
    revisao: i64,
    base: Anotacoes,
    em_voo: bool,
    alarme: Option<TimeoutHandle>,
}

impl Guarda {
    /// Nothing read yet.
    pub fn nova(pedido: String) -> Self {
        Self {
            pedido,
            fila: ArcStoredValue::new(Fila::default()),
            estado: ArcRwSignal::new(Salvamento::Igual),
            conflito: ArcRwSignal::new(None),
            recusa: ArcRwSignal::new(None),
        }
    }
}

impl Mesa {
    /// Takes what the server has. What an earlier page could not save yet stays on the desk.
    pub fn receber(&self, salvas: AnotacoesSalvas) {
        let g = &self.guarda;
        let mexida = self.falta_salvar();
        if mexida && salvas.anotacoes != g.fila.with_value(|fila| fila.base.clone()) {
            g.conflito.set(Some(salvas));
            return;
        }
        if !mexida {
            self.por(salvas.anotacoes.clone());
        }
        self.assentar_em(salvas);
        self.salvar();
    }

    /// Whether something on the desk is not on the server.
    pub fn falta_salvar(&self) -> bool {
        let agora = untrack(|| self.anotacoes());
        self.guarda.fila.with_value(|fila| fila.base != agora)
    }

    /// Asks for a save soon; called whenever something on the desk changed.
    pub fn mudou(&self) {
        if self.falta_salvar() && self.guarda.conflito.with_untracked(Option::is_none) {
            self.guarda.estado.set(Salvamento::Salvando);
            self.agendar(ESPERA);
        }
    }

    /// Saves now what is not saved, unless a request is under way or a choice is pending.
    pub fn salvar(&self) {
        let este = self.clone();
        spawn_local(async move {
            let _ = este.gravar().await;
        });
    }

    /// The same, and waits, also for a request that is under way; `true` when everything is on the server.
    pub async fn assentar(&self) -> bool {
        for _ in 0..100 {
            if self.gravar().await {
                return true;
            }
            if !self.guarda.fila.with_value(|fila| fila.em_voo) && !self.salvando() {
                return false;
            }
            pausa(Duration::from_millis(50)).await;
        }
        false
    }

    fn salvando(&self) -> bool {
        self.guarda
            .estado
            .with_untracked(|estado| *estado == Salvamento::Salvando)
    }

    async fn gravar(&self) -> bool {
        let g = &self.guarda;
        if !self.falta_salvar() {
            return true;
        }
        if g.conflito.with_untracked(Option::is_some) {
            return false;
        }
        let novas = untrack(|| self.anotacoes());
        let revisao = g.fila.try_update_value(|fila| {
            if let Some(alarme) = fila.alarme.take() {
                alarme.clear();
            }
            (!core::mem::replace(&mut fila.em_voo, true)).then_some(fila.revisao)
        });
        let Some(revisao) = revisao.flatten() else {
            return false;
        };
        g.estado.set(Salvamento::Salvando);
        let resposta = api::analise::anotar(&g.pedido, revisao, &novas).await;
        g.fila.update_value(|fila| fila.em_voo = false);
        match resposta {
            Ok(salvas) => {
                g.recusa.set(None);
                self.assentar_em(salvas);
                if self.falta_salvar() {
                    self.agendar(ESPERA);
                    return false;
                }
                g.estado.set(Salvamento::Salvo(relogio::agora()));
                true
            }
            Err(falha) => {
                self.nao_gravou(falha).await;
                false
            }
        }
    }

    /// After a conflict: what is here wins, or what the other tab saved.
    pub fn escolher(&self, daqui: bool) {
        let Some(salvas) = self.guarda.conflito.try_update(Option::take).flatten() else {
            return;
        };
        if !daqui {
            self.por(salvas.anotacoes.clone());
            self.guarda.estado.set(Salvamento::Igual);
        }
        self.assentar_em(salvas);
        self.salvar();
    }

    fn assentar_em(&self, salvas: AnotacoesSalvas) {
        self.guarda.fila.update_value(|fila| {
            fila.revisao = salvas.revisao;
            fila.base = salvas.anotacoes;
        });
    }

    async fn nao_gravou(&self, falha: FalhaApi) {
        let g = &self.guarda;
        let outras = if falha.status() == 412 {
            api::analise::anotacoes(&g.pedido).await.ok()
        } else {
            None
        };
        match outras {
            Some(salvas) => {
                g.estado.set(Salvamento::Recusado);
                g.conflito.set(Some(salvas));
            }
            None if falha.passageira() || falha.status() == 412 => {
                g.estado.set(Salvamento::SemConexao);
                self.agendar(NOVA_TENTATIVA);
            }
            None => {
                g.estado.set(Salvamento::Recusado);
                g.recusa.set(Some(falha));
            }
        }
    }

    fn agendar(&self, espera: Duration) {
        let este = self.clone();
        self.guarda.fila.update_value(|fila| {
            // A timer already set keeps its time: working without pause must not push the save away.
            if fila.alarme.is_none() {
                let tocar = move || {
                    este.guarda.fila.update_value(|fila| fila.alarme = None);
                    este.salvar();
                };
                fila.alarme = set_timeout_with_handle(tocar, espera).ok();
            }
        });
    }
}
