//! Autosave of a rascunho (4.2). One request in flight; what was typed outlives the page that shows it, so a lost link
//! or a click on another step loses nothing. Before another program is opened it is saved, or the browser asks.

use core::cell::RefCell;
use core::time::Duration;

use contrato::pedido::Pedido;
use dominio::pedido::DadosPedido;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::reactive::owner::ArcStoredValue;
use leptos::task::spawn_local;

use super::conflito::{CampoEmConflito, Mudanca};
use super::janela::vigiar;
use super::valores::{em_json, escrever};
use crate::api::{self, FalhaApi};
use crate::componentes::Salvamento;
use crate::estado::relogio;

/// Longest time between a keystroke and its request.
pub(super) const ESPERA: Duration = Duration::from_millis(800);

thread_local! {
    /// One for each pedido opened in this tab.
    static ABERTOS: RefCell<Vec<Rascunho>> = RefCell::default();
}

/// What is on screen, what is on the server, and what travels between them.
#[derive(Clone)]
pub struct Rascunho {
    pub(super) id: String,
    pub(super) fila: ArcStoredValue<Fila>,
    /// The fields as shown.
    pub dados: ArcRwSignal<DadosPedido>,
    /// Whether they are on the server.
    pub estado: ArcRwSignal<Salvamento>,
    /// Fields that changed elsewhere too; nothing is saved until the person chooses.
    pub conflito: ArcRwSignal<Vec<CampoEmConflito>>,
    /// The server's last refusal.
    pub recusa: ArcRwSignal<Option<FalhaApi>>,
    /// Grows when the fields must be read again from `dados`.
    pub geracao: ArcRwSignal<u32>,
}

#[derive(Default)]
pub(super) struct Fila {
    pub(super) versao: i64,
    pub(super) base: DadosPedido,
    pub(super) pendentes: Vec<Mudanca>,
    pub(super) em_voo: Option<Vec<Mudanca>>,
    alarme: Option<TimeoutHandle>,
}

impl Rascunho {
    /// The rascunho of a pedido just read, with whatever an earlier page had not managed to save.
    pub fn abrir(pedido: &Pedido) -> Self {
        let id = pedido.id.to_string();
        let rascunho = Self::conhecido(&id).unwrap_or_else(|| Self::novo(id));
        rascunho.receber_do_servidor(pedido);
        if rascunho.tem_pendentes() {
            rascunho.agendar(ESPERA);
        }
        rascunho
    }

    pub(super) fn conhecido(id: &str) -> Option<Self> {
        ABERTOS.with_borrow(|abertos| abertos.iter().find(|rascunho| rascunho.id == id).cloned())
    }

    /// Every rascunho opened in this tab.
    pub(super) fn todos() -> Vec<Self> {
        ABERTOS.with_borrow(Clone::clone)
    }

    fn novo(id: String) -> Self {
        vigiar();
        let rascunho = Self {
            id,
            fila: ArcStoredValue::new(Fila::default()),
            dados: ArcRwSignal::new(DadosPedido::default()),
            estado: ArcRwSignal::new(Salvamento::Igual),
            conflito: ArcRwSignal::new(Vec::new()),
            recusa: ArcRwSignal::new(None),
            geracao: ArcRwSignal::new(0),
        };
        ABERTOS.with_borrow_mut(|abertos| abertos.push(rascunho.clone()));
        rascunho
    }

    /// Records a change of one field; it leaves within 0,8 s.
    pub fn mudar(&self, campo: &'static str, valor: String) {
        self.dados.update(|dados| escrever(dados, campo, &valor));
        self.fila.update_value(|fila| {
            fila.pendentes.retain(|(outro, _)| *outro != campo);
            fila.pendentes.push((campo, valor));
        });
        if self.conflito.with_untracked(Vec::is_empty) {
            self.estado.set(Salvamento::Salvando);
            self.agendar(ESPERA);
        }
    }

    /// Sends now what waits, unless a request is already under way or a choice is pending.
    pub fn gravar(&self) {
        if !self.conflito.with_untracked(Vec::is_empty) {
            return;
        }
        let saida = self.fila.try_update_value(|fila| {
            if let Some(alarme) = fila.alarme.take() {
                alarme.clear();
            }
            let pronta = fila.em_voo.is_none() && !fila.pendentes.is_empty();
            pronta.then(|| {
                let remendo = core::mem::take(&mut fila.pendentes);
                fila.em_voo = Some(remendo.clone());
                (fila.versao, remendo)
            })
        });
        let Some((versao, remendo)) = saida.flatten() else {
            return;
        };
        self.estado.set(Salvamento::Salvando);
        let este = self.clone();
        let remendo = remendo
            .iter()
            .map(|(campo, valor)| ((*campo).to_owned(), em_json(campo, valor)))
            .collect();
        spawn_local(async move {
            match api::pedidos::alterar(&este.id, versao, remendo).await {
                Ok(pedido) => este.gravou(&pedido),
                Err(falha) => este.nao_gravou(falha).await,
            }
        });
    }

    /// Everything typed is on the server.
    pub fn limpo(&self) -> bool {
        matches!(self.estado.get(), Salvamento::Igual | Salvamento::Salvo(_))
    }

    /// Nothing will be saved by itself in a moment.
    pub fn parado(&self) -> bool {
        matches!(
            self.estado.get(),
            Salvamento::SemConexao | Salvamento::Recusado
        )
    }

    /// After a conflict: what was typed here wins.
    pub fn manter_digitado(&self) {
        self.conflito.set(Vec::new());
        self.gravar();
    }

    /// After a conflict: what is saved wins, in the fields of the conflict.
    pub fn usar_salvo(&self) {
        let campos = self.conflito.get_untracked();
        self.fila.update_value(|fila| {
            for campo in &campos {
                fila.pendentes.retain(|(outro, _)| *outro != campo.campo);
            }
        });
        self.conflito.set(Vec::new());
        self.mostrar();
        if self.tem_pendentes() {
            self.gravar();
        } else {
            self.estado.set(Salvamento::Salvo(relogio::agora()));
        }
    }

    pub(super) fn receber_do_servidor(&self, pedido: &Pedido) {
        self.fila.update_value(|fila| {
            fila.versao = pedido.versao;
            fila.base = pedido.dados.clone();
        });
        self.mostrar();
    }

    /// Shows what is saved with what waits on top.
    fn mostrar(&self) {
        let dados = self.fila.with_value(|fila| {
            let mut dados = fila.base.clone();
            for (campo, valor) in fila.em_voo.iter().flatten().chain(&fila.pendentes) {
                escrever(&mut dados, campo, valor);
            }
            dados
        });
        self.dados.set(dados);
        self.geracao.update(|geracao| *geracao += 1);
    }

    pub(super) fn tem_pendentes(&self) -> bool {
        self.fila
            .with_value(|fila| fila.em_voo.is_some() || !fila.pendentes.is_empty())
    }

    pub(super) fn agendar(&self, espera: Duration) {
        let este = self.clone();
        self.fila.update_value(|fila| {
            // A timer already set keeps its time: typing without pause must not push the save away.
            if fila.alarme.is_none() {
                let tocar = move || {
                    este.fila.update_value(|fila| fila.alarme = None);
                    este.gravar();
                };
                fila.alarme = set_timeout_with_handle(tocar, espera).ok();
            }
        });
    }
}
