//! An answer is saved as it is written, one request at a time.

use core::time::Duration;

use contrato::analise::Responder;
use contrato::pedido::Pedido;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{self, FalhaApi};
use crate::componentes::Salvamento;
use crate::estado::{pausa, relogio};
use crate::paginas::pedido::PedidoAberto;

/// Writing that stops for so long is saved.
const PAUSA: Duration = Duration::from_millis(700);

/// What of one answer is on the server.
#[derive(Debug, Clone, Copy)]
pub struct Guarda {
    aberto: PedidoAberto,
    pendencia: StoredValue<String>,
    /// Counts the changes; the last one is saved.
    mudancas: StoredValue<u32>,
    indo: StoredValue<bool>,
    /// What the card shows.
    pub estado: RwSignal<Salvamento>,
    /// Why the last one was not saved.
    pub falha: RwSignal<Option<FalhaApi>>,
}

impl Guarda {
    /// Nothing changed yet.
    pub fn nova(aberto: PedidoAberto, pendencia: String) -> Self {
        Self {
            aberto,
            pendencia: StoredValue::new(pendencia),
            mudancas: StoredValue::new(0),
            indo: StoredValue::new(false),
            estado: RwSignal::new(Salvamento::Igual),
            falha: RwSignal::new(None),
        }
    }

    /// Whether something typed is not on the server. Untracked.
    pub fn falta(self) -> bool {
        !matches!(
            self.estado.get_untracked(),
            Salvamento::Igual | Salvamento::Salvo(_)
        )
    }

    /// Saves what `ler` tells once the person pauses; `None` is not an answer yet.
    pub fn mudou(self, ler: impl Fn() -> Option<Responder> + Copy + 'static) {
        self.mudancas.update_value(|n| *n += 1);
        self.estado.set(Salvamento::Salvando);
        let esta = self.mudancas.get_value();
        spawn_local(async move {
            pausa(PAUSA).await;
            // The page may be gone; then [`Self::despedir`] has saved already.
            if self.mudancas.try_get_value() == Some(esta) {
                self.salvar(ler).await;
            }
        });
    }

    /// The page leaves: what is not on the server goes now, without it.
    pub fn despedir(self, resposta: Option<Responder>) {
        let Some(resposta) = resposta.filter(|_| self.falta()) else {
            return;
        };
        let ((id, versao), pendencia) = (self.lido(), self.pendencia.get_value());
        spawn_local(async move {
            let _ = gravar(&id, versao, &pendencia, &resposta).await;
        });
    }

    fn lido(self) -> (String, i64) {
        (self.aberto.id(), self.aberto.ver(|pedido| pedido.versao))
    }

    /// Saves now.
    pub async fn salvar(self, ler: impl Fn() -> Option<Responder>) {
        let Some(resposta) = ler() else {
            let _ = self.estado.try_set(Salvamento::Igual);
            return;
        };
        if self.indo.try_get_value() != Some(false) {
            return;
        }
        self.indo.set_value(true);
        let antes = self.mudancas.get_value();
        let (id, versao) = self.lido();
        let feito = gravar(&id, versao, &self.pendencia.get_value(), &resposta).await;
        let _ = self.indo.try_update_value(|indo| *indo = false);
        match feito {
            Ok(pedido) => {
                self.aberto.trocar(pedido);
                let _ = self.falha.try_set(None);
                let _ = self.estado.try_set(Salvamento::Salvo(relogio::agora()));
                // What was typed meanwhile goes too.
                if self.mudancas.try_get_value().is_some_and(|n| n != antes) {
                    let _ = self.estado.try_set(Salvamento::Salvando);
                    Box::pin(self.salvar(ler)).await;
                }
            }
            Err(falha) => {
                let _ = self.estado.try_set(Salvamento::Recusado);
                let _ = self.falha.try_set(Some(falha));
            }
        }
    }
}

/// Something else of the pedido may have changed meanwhile; the answer means the same on the newer state.
async fn gravar(
    id: &str,
    versao: i64,
    pendencia: &str,
    resposta: &Responder,
) -> Result<Pedido, FalhaApi> {
    match api::pedidos::responder(pendencia, versao, resposta).await {
        Err(falha) if falha.status() == 412 => {
            let pedido = api::pedidos::ler(id).await?;
            api::pedidos::responder(pendencia, pedido.versao, resposta).await
        }
        outro => outro,
    }
}
