use dominio::tipo::Resultado;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Analisando;
use super::proposta::corpo;
use crate::api::{self, FalhaApi};
use crate::estado::{Anuncio, usa_anuncio};
use crate::textos::analise::decisao as t;

/// A decision on its way.
#[derive(Clone, Copy)]
pub struct Envio {
    /// Under way.
    pub indo: RwSignal<bool>,
    /// The last refusal.
    pub falha: RwSignal<Option<FalhaApi>>,
    /// The notes could not be saved; the panel says why.
    pub nao_salvou: RwSignal<bool>,
    chave: StoredValue<String>,
    anuncio: Anuncio,
}

impl Envio {
    /// Nothing sent yet; its key makes a second press harmless.
    pub fn novo() -> Self {
        Self {
            indo: RwSignal::new(false),
            falha: RwSignal::new(None),
            nao_salvou: RwSignal::new(false),
            chave: StoredValue::new(api::nova_chave()),
            anuncio: usa_anuncio(),
        }
    }
}

/// Sends the decision of the desk; on success the result is shown.
pub fn decidir(aqui: Analisando, resultado: Resultado, envio: Envio, dialogo: RwSignal<bool>) {
    if envio.indo.get_untracked() {
        return;
    }
    envio.indo.set(true);
    envio.falha.set(None);
    envio.nao_salvou.set(false);
    let (id, versao, decisao) = (
        aqui.aberto.id(),
        aqui.aberto.agora().versao,
        corpo(aqui, resultado),
    );
    spawn_local(async move {
        // The checklist that led to the decision stays beside it: its last answers go first.
        if !aqui.mesa().assentar().await {
            let _ = envio.nao_salvou.try_set(true);
            let _ = envio.indo.try_set(false);
            return;
        }
        match api::analise::decidir(&id, versao, &envio.chave.get_value(), &decisao).await {
            Ok(decidida) => {
                envio
                    .anuncio
                    .dizer(t::registrada(decidida.resultado.texto()));
                let _ = dialogo.try_set(false);
                let _ = aqui.decidida.try_set(Some(decidida));
                aqui.aberto.recarregar();
            }
            Err(falha) => {
                if !falha.passageira() {
                    envio.chave.try_set_value(api::nova_chave());
                    aqui.aberto.recarregar();
                }
                let _ = envio.falha.try_set(Some(falha));
            }
        }
        let _ = envio.indo.try_set(false);
    });
}
