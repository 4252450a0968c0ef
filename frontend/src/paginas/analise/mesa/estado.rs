//! What the analyst has answered and written and not decided yet. It outlives the
//! page, not the program: the browser asks before it is left.

use core::cell::{Cell, RefCell};

use dominio::pendencia::{GrupoChecklist, checklist};
use dominio::tipo::TipoSolicitacao;
use leptos::ev;
use leptos::prelude::*;

use super::escrita::Escrita;
use crate::paginas::pedido::foco;
use crate::textos::analise::mesa as t;

/// Id of the button that starts a finding.
pub const ID_DE_NOVA: &str = "nova-pendencia";

thread_local! {
    static MESAS: RefCell<Vec<(String, Mesa)>> = RefCell::default();
}

/// Answer to one item of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resposta {
    /// Conforme.
    Conforme,
    /// Não conforme.
    NaoConforme,
    /// Não se aplica.
    NaoSeAplica,
}

impl Resposta {
    /// Every answer with its letter, its words and its key.
    pub const TODAS: [(Self, &'static str, &'static str, &'static str); 3] = [
        (Self::Conforme, "C", t::CONFORME, "1"),
        (Self::NaoConforme, "N", t::NAO_CONFORME, "2"),
        (Self::NaoSeAplica, "NA", t::NAO_SE_APLICA, "3"),
    ];
}

/// The desk of one pedido in one ciclo.
#[derive(Clone)]
pub struct Mesa {
    /// Groups and items of the tipo.
    pub grupos: &'static [GrupoChecklist],
    /// Answers by code of the item.
    pub respostas: ArcRwSignal<Vec<(&'static str, Resposta)>>,
    /// Findings, in order.
    pub pendencias: ArcRwSignal<Vec<Escrita>>,
    /// Free words to the RT.
    pub observacao: ArcRwSignal<String>,
    /// Code of the works; empty while not chosen.
    pub obras: ArcRwSignal<String>,
}

impl Mesa {
    /// The desk of a pedido, with what an earlier page left on it.
    pub fn de(pedido: &str, ciclo: i32, tipo: TipoSolicitacao) -> Self {
        vigiar_a_janela();
        let nova = || Self {
            grupos: checklist(tipo),
            respostas: ArcRwSignal::new(Vec::new()),
            pendencias: ArcRwSignal::new(Vec::new()),
            observacao: ArcRwSignal::new(String::new()),
            obras: ArcRwSignal::new(String::new()),
        };
        let chave = format!("{pedido}/{ciclo}");
        MESAS.with_borrow_mut(|mesas| {
            let conhecida = mesas
                .iter()
                .find(|(outra, _)| *outra == chave)
                .map(|(_, mesa)| mesa.clone());
            conhecida.unwrap_or_else(|| {
                let nova = nova();
                mesas.push((chave, nova.clone()));
                nova
            })
        })
    }

    /// Decided or given back: nothing of it matters any more.
    pub fn limpar(&self) {
        self.respostas.update(Vec::clear);
        self.pendencias.update(Vec::clear);
        self.observacao.set(String::new());
        self.obras.set(String::new());
    }

    /// Answers an item.
    pub fn responder(&self, codigo: &'static str, resposta: Resposta) {
        self.respostas.update(|respostas| {
            respostas.retain(|(outro, _)| *outro != codigo);
            respostas.push((codigo, resposta));
        });
    }

    /// The answer to an item, tracked.
    pub fn resposta(&self, codigo: &str) -> Option<Resposta> {
        self.respostas.with(|respostas| dada(respostas, codigo))
    }

    /// Starts a finding and takes the focus to it.
    pub fn nova_pendencia(&self) {
        let nova = Escrita::nova();
        let id = nova.id("tipo");
        self.pendencias.update(|lista| lista.push(nova));
        foco::depois(move || id.clone());
    }

    /// Takes a finding off; the focus goes to the button that starts another.
    pub fn remover(&self, numero: u32) {
        self.pendencias
            .update(|lista| lista.retain(|outra| outra.numero != numero));
        foco::depois(|| ID_DE_NOVA.to_owned());
    }

    /// Items answered, items não conformes, items in all. Tracked.
    pub fn contas(&self) -> (usize, usize, usize) {
        let total = self.grupos.iter().map(|grupo| grupo.itens.len()).sum();
        self.respostas.with(|respostas| {
            let nao = respostas
                .iter()
                .filter(|(_, resposta)| *resposta == Resposta::NaoConforme)
                .count();
            (respostas.len(), nao, total)
        })
    }

    fn tem_trabalho(&self) -> bool {
        self.respostas
            .with_untracked(|respostas| !respostas.is_empty())
            || self.pendencias.with_untracked(|lista| !lista.is_empty())
    }
}

/// The answer given to an item.
pub fn dada(respostas: &[(&'static str, Resposta)], codigo: &str) -> Option<Resposta> {
    respostas
        .iter()
        .find(|(outro, _)| *outro == codigo)
        .map(|(_, resposta)| *resposta)
}

/// Warns before the tab closes with answers that exist only here. Set once.
fn vigiar_a_janela() {
    thread_local! {
        static VIGIA: Cell<bool> = const { Cell::new(false) };
    }
    if VIGIA.replace(true) {
        return;
    }
    let _ = window_event_listener(ev::beforeunload, |evento| {
        if MESAS.with_borrow(|mesas| mesas.iter().any(|(_, mesa)| mesa.tem_trabalho())) {
            evento.prevent_default();
        }
    });
}
