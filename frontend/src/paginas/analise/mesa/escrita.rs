//! A finding while the analyst writes it.

use core::cell::Cell;

use dominio::pendencia::TipoPendencia;
use leptos::prelude::*;

thread_local! {
    static NUMERO: Cell<u32> = const { Cell::new(0) };
}

/// A finding being written; every field keeps what was typed.
#[derive(Clone)]
pub struct Escrita {
    /// Distinguishes it from the others.
    pub numero: u32,
    /// Code of the kind.
    pub tipo: ArcRwSignal<String>,
    /// What the RT must do.
    pub descricao: ArcRwSignal<String>,
    /// Norm and clause.
    pub norma: ArcRwSignal<String>,
    /// Id of the versão.
    pub versao: ArcRwSignal<String>,
    /// Page, as typed.
    pub pagina: ArcRwSignal<String>,
    /// `sim` or `nao`.
    pub bloqueante: ArcRwSignal<String>,
}

impl Escrita {
    /// Nothing written yet; blocking until its kind says otherwise.
    pub fn nova() -> Self {
        let vazio = || ArcRwSignal::new(String::new());
        Self {
            numero: NUMERO.replace(NUMERO.get().wrapping_add(1)),
            tipo: vazio(),
            descricao: vazio(),
            norma: vazio(),
            versao: vazio(),
            pagina: vazio(),
            bloqueante: ArcRwSignal::new("sim".to_owned()),
        }
    }

    /// Id of one of its fields.
    pub fn id(&self, campo: &str) -> String {
        format!("pendencia-{}-{campo}", self.numero)
    }

    /// The chosen kind.
    pub fn tipo_escolhido(&self) -> Option<TipoPendencia> {
        self.tipo
            .with_untracked(|codigo| TipoPendencia::de_codigo(codigo))
    }

    /// The words of its kind, tracked; empty while none is chosen.
    pub fn titulo(&self) -> &'static str {
        self.tipo
            .with(|codigo| TipoPendencia::de_codigo(codigo))
            .map_or("", TipoPendencia::rotulo)
    }
}
