//! Reading a resource for the screen: what came last stays while the next answer travels, and a question that nobody
//! waits for any more is aborted at once. (A `LocalResource` would let the old request finish first.)

use core::future::Future;
use core::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

use super::memo;
use crate::api::FalhaApi;

/// A resource as the screen sees it.
#[derive(Debug)]
pub struct Leitura<T: 'static> {
    valor: RwSignal<Option<Result<T, FalhaApi>>>,
    ocupada: RwSignal<bool>,
    recarga: RwSignal<u32>,
}

impl<T> Clone for Leitura<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Leitura<T> {}

impl<T: Clone + Send + Sync + 'static> Leitura<T> {
    /// Asks now, and again whenever `fonte` changes or [`Self::recarregar`] is called.
    #[must_use]
    pub fn nova<S, F>(
        fonte: impl Fn() -> S + Send + Sync + 'static,
        busca: impl Fn(S) -> F + 'static,
    ) -> Self
    where
        S: PartialEq + Clone + Send + Sync + 'static,
        F: Future<Output = Result<T, FalhaApi>> + 'static,
    {
        let leitura = Self {
            valor: RwSignal::new(None),
            ocupada: RwSignal::new(true),
            recarga: RwSignal::new(0),
        };
        let fonte = memo(fonte);
        let pedir = move || -> Resposta {
            let resposta = busca(fonte.get());
            Box::pin(async move {
                match resposta.await {
                    Err(FalhaApi::Abandonada) => None,
                    resposta => Some(
                        Box::new(move || drop(leitura.valor.try_set(Some(resposta)))) as Entrega,
                    ),
                }
            })
        };
        vigiar(leitura.ocupada, leitura.recarga, Box::new(pedir));
        leitura
    }

    /// Asks again.
    pub fn recarregar(self) {
        self.recarga.update(|n| *n = n.wrapping_add(1));
    }

    /// The last answer; `None` before the first. Tracked.
    #[must_use]
    pub fn valor(self) -> Option<Result<T, FalhaApi>> {
        self.valor.get()
    }

    /// The last good answer. Tracked.
    #[must_use]
    pub fn pronto(self) -> Option<T> {
        self.valor
            .with(|valor| valor.as_ref().and_then(|r| r.as_ref().ok().cloned()))
    }

    /// True while an answer travels. Tracked.
    #[must_use]
    pub fn ocupada(self) -> bool {
        self.ocupada.get()
    }
}

/// Puts an answer in its place.
type Entrega = Box<dyn FnOnce()>;

/// An answer on its way; nothing when it was abandoned.
type Resposta = Pin<Box<dyn Future<Output = Option<Entrega>>>>;

/// Asks at each change. Without type parameters, so that it is compiled once for all resources.
fn vigiar(ocupada: RwSignal<bool>, recarga: RwSignal<u32>, pedir: Box<dyn Fn() -> Resposta>) {
    Effect::new(move |rodada: Option<u32>| {
        recarga.track();
        let rodada = rodada.unwrap_or_default().wrapping_add(1);
        let atual = StoredValue::new(rodada);
        ocupada.set(true);
        // Scoped to this run of the effect, whose cleanup aborts the request.
        let resposta = ScopedFuture::new(pedir());
        spawn_local(async move {
            let entrega = resposta.await;
            // Otherwise the effect ran again, or the page left: this answer is of nobody.
            if atual.try_get_value() == Some(rodada)
                && let Some(entregar) = entrega
            {
                entregar();
                ocupada.try_set(false);
            }
        });
        rodada
    });
}
