//! Sentences spoken by screen readers without moving focus (the one polite live region of the shell).

use leptos::prelude::*;

/// Handle to the live region; safe to keep across awaits.
#[derive(Debug, Clone, Copy)]
pub struct Anuncio(RwSignal<(u32, String)>);

impl Anuncio {
    /// Made once by the application.
    #[must_use]
    pub fn novo() -> Self {
        Self(RwSignal::new((0, String::new())))
    }

    /// Announces a sentence; the same sentence twice is announced twice.
    pub fn dizer(self, frase: impl Into<String>) {
        let frase = frase.into();
        self.0.update(|(vez, texto)| {
            *vez = vez.wrapping_add(1);
            *texto = frase;
        });
    }

    /// The sentence for the region. Screen readers skip an unchanged text, so repeats alternate an invisible ending.
    #[must_use]
    pub fn texto(self) -> String {
        self.0.with(|(vez, texto)| {
            if vez % 2 == 0 {
                texto.clone()
            } else {
                format!("{texto}\u{a0}")
            }
        })
    }
}

/// The announcements of this page.
#[must_use]
pub fn usa_anuncio() -> Anuncio {
    expect_context()
}
