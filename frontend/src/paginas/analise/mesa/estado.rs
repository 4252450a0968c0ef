//! What the analyst answers and writes. It is saved as they work (`guarda`) and outlives the page, not the program.

use core::cell::{Cell, RefCell};

use contrato::anotacoes::{Anotacoes, PendenciaEscrita, RespostaDoItem};
use dominio::pendencia::{GrupoChecklist, RespostaChecklist, checklist};
use dominio::tipo::{Obras, TipoSolicitacao};
use leptos::ev;
use leptos::prelude::*;

use super::escrita::Escrita;
use super::guarda::Guarda;
use crate::paginas::pedido::foco;

/// Id of the button that starts a finding.
pub const ID_DE_NOVA: &str = "nova-pendencia";

thread_local! {
    static MESAS: RefCell<Vec<(String, Mesa)>> = RefCell::default();
}

/// Every answer to an item with its letter and its key.
pub const RESPOSTAS: [(RespostaChecklist, &str, &str); 3] = [
    (RespostaChecklist::Conforme, "C", "1"),
    (RespostaChecklist::NaoConforme, "N", "2"),
    (RespostaChecklist::NaoSeAplica, "NA", "3"),
];

/// The desk of one pedido in one ciclo.
#[derive(Clone)]
pub struct Mesa {
    /// Groups and items of the tipo.
    pub grupos: &'static [GrupoChecklist],
    /// Answers by code of the item.
    pub respostas: ArcRwSignal<Vec<(&'static str, RespostaChecklist)>>,
    /// Findings, in order.
    pub pendencias: ArcRwSignal<Vec<Escrita>>,
    /// Free words to the RT.
    pub observacao: ArcRwSignal<String>,
    /// Code of the works; empty while not chosen.
    pub obras: ArcRwSignal<String>,
    /// What of it is on the server.
    pub guarda: Guarda,
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
            guarda: Guarda::nova(pedido.to_owned()),
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

    /// Everything on it, as it is saved. Tracked.
    pub fn anotacoes(&self) -> Anotacoes {
        let resposta = |(item, resposta): &(&str, RespostaChecklist)| RespostaDoItem {
            item: (*item).to_owned(),
            resposta: *resposta,
        };
        Anotacoes {
            respostas: self.respostas.with(|r| r.iter().map(resposta).collect()),
            pendencias: self
                .pendencias
                .with(|lista| lista.iter().map(Escrita::para_salvar).collect()),
            observacao: self.observacao.get(),
            obras: self.obras.with(|codigo| Obras::de_codigo(codigo)),
        }
    }

    /// Puts on it what was saved.
    pub fn por(&self, salvas: Anotacoes) {
        let itens = || self.grupos.iter().flat_map(|grupo| grupo.itens);
        let resposta = |salva: &RespostaDoItem| {
            let item = itens().find(|item| item.codigo == salva.item)?;
            Some((item.codigo, salva.resposta))
        };
        self.respostas
            .set(salvas.respostas.iter().filter_map(resposta).collect());
        self.pendencias
            .set(salvas.pendencias.into_iter().map(Escrita::de).collect());
        self.observacao.set(salvas.observacao);
        self.obras
            .set(salvas.obras.map_or("", Obras::codigo).to_owned());
    }

    /// Answers an item.
    pub fn responder(&self, codigo: &'static str, resposta: RespostaChecklist) {
        self.respostas.update(|respostas| {
            respostas.retain(|(outro, _)| *outro != codigo);
            respostas.push((codigo, resposta));
        });
    }

    /// The answer to an item, tracked.
    pub fn resposta(&self, codigo: &str) -> Option<RespostaChecklist> {
        self.respostas.with(|respostas| dada(respostas, codigo))
    }

    /// Starts a finding.
    pub fn nova_pendencia(&self, como: PendenciaEscrita) -> Escrita {
        let nova = Escrita::de(como);
        self.pendencias.update(|lista| lista.push(nova.clone()));
        nova
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
                .filter(|(_, resposta)| *resposta == RespostaChecklist::NaoConforme)
                .count();
            (respostas.len(), nao, total)
        })
    }
}

/// The answer given to an item.
pub fn dada(
    respostas: &[(&'static str, RespostaChecklist)],
    codigo: &str,
) -> Option<RespostaChecklist> {
    respostas
        .iter()
        .find(|(outro, _)| *outro == codigo)
        .map(|(_, resposta)| *resposta)
}

/// Warns before the tab closes with something unsaved, and saves as soon as the link comes back. Set once.
fn vigiar_a_janela() {
    thread_local! {
        static VIGIA: Cell<bool> = const { Cell::new(false) };
    }
    if VIGIA.replace(true) {
        return;
    }
    let _ = window_event_listener(ev::beforeunload, |evento| {
        if MESAS.with_borrow(|mesas| mesas.iter().any(|(_, mesa)| mesa.falta_salvar())) {
            evento.prevent_default();
        }
    });
    let _ = window_event_listener(ev::online, |_| {
        MESAS
            .with_borrow(Clone::clone)
            .iter()
            .for_each(|(_, mesa)| mesa.salvar());
    });
}
