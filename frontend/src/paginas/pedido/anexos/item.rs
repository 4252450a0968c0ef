use core::cell::RefCell;
use std::rc::Rc;

use dominio::slot::{Slot, reconhecer};
use dominio::tipo::TipoSolicitacao;
use leptos::prelude::*;
use leptos::reactive::owner::ArcStoredValue;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use web_sys::File;

use super::andamento::Andamento;
use super::conferencia::{RecusaLocal, tamanho};
use super::transporte::{Parada, Viagem};
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
    /// The link fell; it goes on by itself.
    Retomando,
    /// All of it left; the server is looking.
    NoServidor,
    /// Stopped by the person; what arrived waits on the server.
    Pausado,
    /// The link stayed away too long; the file is still here.
    Parou(FalhaApi),
    /// The server refused it.
    RecusadoNoServidor(FalhaApi),
    /// It is a versão now.
    Enviado,
}

impl Passo {
    /// Bytes are leaving or waiting to leave.
    pub fn em_viagem(&self) -> bool {
        matches!(
            self,
            Self::NaFila | Self::Enviando | Self::Retomando | Self::NoServidor
        )
    }

    /// Shown in the place it goes to, not among the chosen ones.
    pub fn no_lugar(&self) -> bool {
        self.em_viagem() || matches!(self, Self::Pausado | Self::Parou(_) | Self::Enviado)
    }

    /// Refused here or on the server.
    pub fn recusado(&self) -> bool {
        matches!(self, Self::Recusado(_) | Self::RecusadoNoServidor(_))
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
    /// Place that another file chosen together with it has taken since.
    pub disputado: ArcRwSignal<String>,
    /// Place where the person said that it replaces what is there.
    pub substitui: ArcRwSignal<String>,
    /// Title, for a free anexo.
    pub titulo: ArcRwSignal<String>,
    /// The name told its place.
    pub reconhecido: bool,
    /// Where it stands.
    pub passo: ArcRwSignal<Passo>,
    /// How far it is.
    pub andamento: ArcRwSignal<Andamento>,
    upload: ArcStoredValue<Option<String>>,
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
            disputado: ArcRwSignal::new(String::new()),
            substitui: ArcRwSignal::new(String::new()),
            titulo: ArcRwSignal::new(titulo),
            reconhecido: palpite.is_some(),
            passo: ArcRwSignal::new(Passo::Conferindo),
            andamento: ArcRwSignal::new(andamento),
            upload: ArcStoredValue::new(None),
            viagem: SendWrapper::new(Rc::default()),
        }
    }

    /// Id of its upload, once it began.
    pub fn upload(&self) -> Option<String> {
        self.upload.get_value()
    }

    pub(super) fn guardar_upload(&self, id: Option<String>) {
        self.upload.set_value(id);
    }

    /// Its upload, which is its own no more.
    pub(super) fn tomar_upload(&self) -> Option<String> {
        self.upload.try_update_value(Option::take).flatten()
    }

    /// Name, place or title changed: it is another upload, and the server need not keep the one that began.
    pub fn recomecar(&self) {
        if let Some(id) = self.tomar_upload() {
            // What cannot be cancelled now is forgotten by the server in a day.
            spawn_local(async move { drop(api::uploads::cancelar(&id).await) });
        }
    }

    /// Goes on with an upload that another visit left unfinished.
    pub(super) fn retomar(&self, upload: contrato::upload::Upload) {
        self.guardar_upload(Some(upload.id.to_string()));
        self.nome.set(upload.nome);
        self.lugar.set(upload.slot);
        if let Some(titulo) = upload.titulo {
            self.titulo.set(titulo);
        }
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

    /// Keeps the journey, so that it can be stopped.
    pub(super) fn partir(&self, viagem: Option<Viagem>) {
        *self.viagem.borrow_mut() = viagem;
    }

    /// Stops the journey, if there is one.
    pub(super) fn parar(&self, parada: Parada) {
        // It stays: who pauses may yet cancel before the journey has seen the pause.
        if let Some(viagem) = &*self.viagem.borrow() {
            viagem.parar(parada);
        }
    }

    /// Tries again now instead of waiting.
    pub(super) fn seguir(&self) {
        if let Some(viagem) = &*self.viagem.borrow() {
            viagem.seguir();
        }
    }
}
