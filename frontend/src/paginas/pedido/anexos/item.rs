use core::cell::RefCell;
use std::rc::Rc;

use dominio::slot::{Slot, reconhecer};
use dominio::tipo::TipoSolicitacao;
use leptos::prelude::*;
use leptos::reactive::owner::ArcStoredValue;
use send_wrapper::SendWrapper;
use web_sys::File;

use super::andamento::Andamento;
use super::conferencia::{RecusaLocal, tamanho};
use super::transporte::Viagem;
use crate::api::{self, FalhaApi};

/// In the select of places: the next free anexo.
pub const OUTRO: &str = "outro";

/// Where a chosen file stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Passo {
    /// Being read for the checks before the first byte.
    Conferindo,
    /// Stays in the browser.
    Recusado(RecusaLocal),
    /// Checked; waits for its place to be confirmed.
    Pronto,
    /// Confirmed; waits for its turn.
    NaFila,
    /// Travelling.
    Enviando,
    /// All of it left; the server is looking.
    NoServidor,
    /// The link fell or the server was away; the file is still here.
    Parou(FalhaApi),
    /// The server refused it.
    RecusadoNoServidor(FalhaApi),
    /// It is a versão now.
    Enviado,
}

impl Passo {
    /// Bytes are leaving or waiting to leave.
    pub fn em_viagem(&self) -> bool {
        matches!(self, Self::NaFila | Self::Enviando | Self::NoServidor)
    }

    /// Shown in the place it goes to, not among the chosen ones.
    pub fn no_lugar(&self) -> bool {
        self.em_viagem() || matches!(self, Self::Parou(_) | Self::Enviado)
    }
}

/// One chosen file, from the choice to the versão. Its signals outlive the page, so the envio goes on meanwhile.
#[derive(Clone)]
pub struct Item {
    /// Distinguishes it among the chosen ones.
    pub numero: u32,
    /// The file as the browser holds it.
    pub arquivo: SendWrapper<File>,
    /// Bytes.
    pub tamanho: u64,
    /// Name it will be sent with.
    pub nome: ArcRwSignal<String>,
    /// Code of the slot, [`OUTRO`], or empty while nothing was chosen.
    pub lugar: ArcRwSignal<String>,
    /// Title, for a free anexo.
    pub titulo: ArcRwSignal<String>,
    /// The name told its place.
    pub reconhecido: bool,
    /// Where it stands.
    pub passo: ArcRwSignal<Passo>,
    /// How far it is.
    pub andamento: ArcRwSignal<Andamento>,
    chave: ArcStoredValue<String>,
    viagem: SendWrapper<Rc<RefCell<Option<Viagem>>>>,
}

impl Item {
    /// A file just chosen, with its place guessed from the name; `fixo` is the only place of the page, if it has one.
    pub fn novo(numero: u32, arquivo: File, tipo: TipoSolicitacao, fixo: Option<Slot>) -> Self {
        let nome = arquivo.name();
        let palpite = fixo.or_else(|| reconhecer(&nome, tipo));
        let titulo = nome
            .rsplit_once('.')
            .map_or(nome.as_str(), |(base, _)| base)
            .replace('_', " ");
        let tamanho = tamanho(&arquivo);
        #[expect(
            clippy::cast_precision_loss,
            reason = "the check before the envio keeps it below 20 MiB"
        )]
        let andamento = Andamento::novo(tamanho as f64);
        Self {
            numero,
            arquivo: SendWrapper::new(arquivo),
            tamanho,
            nome: ArcRwSignal::new(nome),
            lugar: ArcRwSignal::new(
                palpite
                    .map(|slot| slot.codigo().to_owned())
                    .unwrap_or_default(),
            ),
            titulo: ArcRwSignal::new(titulo),
            reconhecido: palpite.is_some(),
            passo: ArcRwSignal::new(Passo::Conferindo),
            andamento: ArcRwSignal::new(andamento),
            chave: ArcStoredValue::new(api::nova_chave()),
            viagem: SendWrapper::new(Rc::default()),
        }
    }

    /// The key of this file in this place: sending it again after a lost answer makes no second versão.
    pub fn chave(&self) -> String {
        self.chave.get_value()
    }

    /// Name, place or title changed: it is another act.
    pub fn renovar_chave(&self) {
        self.chave.set_value(api::nova_chave());
    }

    /// Checked, and with everything its place asks. Tracked.
    pub fn pode_partir(&self) -> bool {
        let com_titulo = || {
            self.lugar.with(|lugar| lugar != OUTRO)
                || self.titulo.with(|titulo| !titulo.trim().is_empty())
        };
        self.passo.with(|passo| *passo == Passo::Pronto)
            && self.lugar.with(|lugar| !lugar.is_empty())
            && com_titulo()
    }

    /// Words of its place.
    pub fn titulo_do_lugar(&self) -> String {
        let lugar = self.lugar.get_untracked();
        match Slot::parse(&lugar) {
            Ok(slot) if !slot.e_livre() => dominio::slot::rotulo(slot),
            _ => self.titulo.get_untracked(),
        }
    }

    /// Keeps the journey, so that it can be cancelled.
    pub(super) fn partir(&self, viagem: Option<Viagem>) {
        *self.viagem.borrow_mut() = viagem;
    }

    /// Stops the journey, if there is one.
    pub(super) fn cancelar(&self) {
        if let Some(viagem) = self.viagem.borrow_mut().take() {
            viagem.cancelar();
        }
    }
}
