//! The chosen files of a pedido and their envio. It outlives the page, not the program:
//! the browser asks before files that travel are left.

use core::cell::{Cell, RefCell};

use contrato::anexo::Versao;
use contrato::upload::Upload;
use dominio::slot::Slot;
use dominio::tipo::TipoSolicitacao;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::conferencia::{RecusaLocal, conferir};
use super::item::{Item, OUTRO, Passo};
use super::soltar::ID_DE_ESCOLHER;
use super::transporte::Parada;
use crate::api;
use crate::estado::Anuncio;
use crate::paginas::pedido::foco;
use crate::textos::pedido::anexos as t;

thread_local! {
    static FILAS: RefCell<Vec<FilaDeEnvio>> = RefCell::default();
    static NUMERO: Cell<u32> = const { Cell::new(0) };
}

/// The queue of one pedido.
#[derive(Clone)]
pub struct FilaDeEnvio {
    /// Id of the pedido.
    pub pedido: String,
    /// Its tipo, which decides the places.
    pub tipo: TipoSolicitacao,
    /// The files, in the order of the choice.
    pub itens: ArcRwSignal<Vec<Item>>,
    /// Grows each time a versão was stored.
    pub chegadas: ArcRwSignal<u32>,
    /// What earlier visits left unfinished.
    pub pela_metade: ArcRwSignal<Vec<Upload>>,
    /// Free places already given to a file here.
    pub livres: ArcRwSignal<Vec<Slot>>,
    /// The versão each place holds now.
    pub atuais: ArcRwSignal<Vec<Versao>>,
    pub(super) anuncio: Anuncio,
}

impl FilaDeEnvio {
    /// The queue of a pedido, with what an earlier page left in it.
    pub fn de(pedido: &str, tipo: TipoSolicitacao, anuncio: Anuncio) -> Self {
        vigiar_a_janela();
        let nova = || Self {
            pedido: pedido.to_owned(),
            tipo,
            itens: ArcRwSignal::new(Vec::new()),
            chegadas: ArcRwSignal::new(0),
            pela_metade: ArcRwSignal::new(Vec::new()),
            livres: ArcRwSignal::new(Vec::new()),
            atuais: ArcRwSignal::new(Vec::new()),
            anuncio,
        };
        FILAS.with_borrow_mut(|filas| {
            let conhecida = filas.iter().find(|fila| fila.pedido == pedido).cloned();
            conhecida.unwrap_or_else(|| {
                let nova = nova();
                filas.push(nova.clone());
                nova
            })
        })
    }

    /// Adds chosen files and checks each one.
    pub fn juntar(&self, arquivos: Vec<File>, fixo: Option<Slot>) {
        for arquivo in arquivos {
            let numero = NUMERO.replace(NUMERO.get().wrapping_add(1));
            let item = Item::novo(numero, arquivo, self.tipo, fixo);
            self.itens.update(|itens| itens.push(item.clone()));
            self.conferir(item, fixo.is_some());
        }
    }

    /// Checks a file under its present name; with one place only there is nothing to confirm, so it leaves at once.
    fn conferir(&self, item: Item, parte: bool) {
        item.passo.set(Passo::Conferindo);
        let este = self.clone();
        spawn_local(async move {
            let nome = item.nome.get_untracked();
            let conferido = conferir(&item.arquivo, &nome).await;
            // A name that would be refused was changed when the upload began.
            if matches!(conferido, Ok(_) | Err(RecusaLocal::Nome(_)))
                && let Some(upload) = este.tomar_pela_metade(&item).await
            {
                item.retomar(upload);
                item.passo.set(Passo::NaFila);
                este.puxar();
                return;
            }
            match conferido {
                Ok(_) => {
                    item.passo.set(Passo::Pronto);
                    if parte {
                        este.enviar_prontos(&[]);
                    }
                }
                Err(recusa) => {
                    este.anuncio
                        .dizer(t::anuncio_recusado(&nome, &recusa.titulo()));
                    item.passo.set(Passo::Recusado(recusa));
                }
            }
        });
    }

    /// Gives a file another name and checks it again.
    pub fn renomear(&self, item: &Item, nome: String) {
        item.nome.set(nome);
        item.recomecar();
        self.conferir(item.clone(), false);
    }

    /// Takes a file off the list, stopping it if it travels.
    pub fn descartar(&self, item: &Item) {
        item.parar(Parada::Cancelada);
        self.cancelar_no_servidor(item);
        let lugar = item.lugar.get_untracked();
        self.livres
            .update(|livres| livres.retain(|livre| livre.codigo() != lugar));
        self.itens
            .update(|itens| itens.retain(|outro| outro.numero != item.numero));
        foco::depois(|| ID_DE_ESCOLHER.to_owned());
        self.puxar();
    }

    /// Tells the server; when the file is a versão already, says so, because giving it up is another act then.
    fn cancelar_no_servidor(&self, item: &Item) {
        let Some(id) = item.tomar_upload() else {
            return;
        };
        let (este, nome) = (self.clone(), item.nome.get_untracked());
        spawn_local(async move {
            let feito = api::uploads::cancelar(&id).await;
            if feito.is_err_and(|falha| falha.codigo() == "upload_concluido") {
                este.dizer(t::chegou_antes(&nome));
                este.chegadas.update(|n| *n += 1);
            }
        });
    }

    /// Checked, with everything its place asks, and alone in it or meant to replace. Tracked.
    pub fn pode_partir(&self, item: &Item) -> bool {
        item.pode_partir() && !self.repetido(item)
    }

    /// Sends every file that is checked and has its place; `ocupados` are the free places that hold versões.
    pub fn enviar_prontos(&self, ocupados: &[Slot]) {
        for item in self.itens.get_untracked() {
            if untrack(|| self.pode_partir(&item)) && self.dar_lugar(&item, ocupados) {
                item.passo.set(Passo::NaFila);
            }
        }
        self.puxar();
    }

    /// Sends again a file whose journey stopped, from where the server has it.
    pub fn reenviar(&self, item: &Item) {
        item.passo.set(Passo::NaFila);
        self.puxar();
    }

    /// Stops a file for now; the next of the queue leaves in its place.
    pub fn pausar(item: &Item) {
        let na_fila = item
            .passo
            .with_untracked(|passo| matches!(passo, Passo::NaFila));
        if na_fila {
            item.passo.set(Passo::Pausado);
        } else {
            item.parar(Parada::Pausada);
        }
    }

    /// Forgets the files that are versões by now; the pedido shows them.
    pub fn limpar_enviados(&self) {
        self.itens.update(|itens| {
            itens.retain(|item| item.passo.with_untracked(|passo| *passo != Passo::Enviado));
        });
    }

    /// Turns "another anexo" into the first free place nobody has.
    fn dar_lugar(&self, item: &Item, ocupados: &[Slot]) -> bool {
        if item.lugar.with_untracked(|lugar| lugar != OUTRO) {
            return true;
        }
        let dados = self.livres.get_untracked();
        let tem_dono = |slot: &Slot| {
            ocupados.contains(slot) || dados.contains(slot) || self.e_de_outro(slot.codigo())
        };
        let Some(livre) = Slot::livres().find(|slot| !tem_dono(slot)) else {
            return false;
        };
        self.livres.update(|livres| livres.push(livre));
        item.lugar.set(livre.codigo().to_owned());
        true
    }

    /// Whether another file of the queue, or an upload that another visit left unfinished, has a place.
    fn e_de_outro(&self, lugar: &str) -> bool {
        let na_fila = |item: &Item| item.lugar.with_untracked(|seu| seu == lugar);
        let parado = |upload: &Upload| upload.slot == lugar;
        self.itens.with_untracked(|itens| itens.iter().any(na_fila))
            || self
                .pela_metade
                .with_untracked(|uploads| uploads.iter().any(parado))
    }

    /// Speaks a sentence.
    pub(super) fn dizer(&self, frase: String) {
        self.anuncio.dizer(frase);
    }

    fn tem_trabalho(&self) -> bool {
        let espera = |item: &Item| {
            item.passo.with_untracked(|p| {
                p.em_viagem() || matches!(p, Passo::Pronto | Passo::Pausado | Passo::Parou(_))
            })
        };
        self.itens.with_untracked(|itens| itens.iter().any(espera))
    }
}

/// Warns before the tab closes with files that have not arrived. Set once.
fn vigiar_a_janela() {
    thread_local! {
        static VIGIA: Cell<bool> = const { Cell::new(false) };
    }
    if VIGIA.replace(true) {
        return;
    }
    let _ = window_event_listener(ev::beforeunload, |evento| {
        if FILAS.with_borrow(|filas| filas.iter().any(FilaDeEnvio::tem_trabalho)) {
            evento.prevent_default();
        }
    });
}
