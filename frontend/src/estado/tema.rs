//! Light, dark or high contrast. The boot script (`inicio.js`) applies the saved choice before the first paint.

use leptos::prelude::*;

/// Key in the browser's storage, shared with `inicio.js`.
const CHAVE: &str = "apr-tema";

/// A choice of theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tema {
    /// As the system prefers.
    Sistema,
    /// Light.
    Claro,
    /// Dark.
    Escuro,
    /// High contrast.
    Contraste,
}

impl Tema {
    /// Every choice, in the order of the menu.
    pub const TODOS: [Self; 4] = [Self::Claro, Self::Escuro, Self::Contraste, Self::Sistema];

    const fn codigo(self) -> Option<&'static str> {
        match self {
            Self::Sistema => None,
            Self::Claro => Some("claro"),
            Self::Escuro => Some("escuro"),
            Self::Contraste => Some("contraste"),
        }
    }
}

/// Reactive access to the theme.
#[derive(Debug, Clone, Copy)]
pub struct UsoTema(RwSignal<Tema>);

impl UsoTema {
    /// Reads the saved choice; called once by the application.
    #[must_use]
    pub fn iniciar() -> Self {
        let salvo = armazem().and_then(|a| a.get_item(CHAVE).ok().flatten());
        let tema = Tema::TODOS
            .into_iter()
            .find(|t| t.codigo() == salvo.as_deref())
            .unwrap_or(Tema::Sistema);
        Self(RwSignal::new(tema))
    }

    /// The choice, tracked.
    #[must_use]
    pub fn atual(self) -> Tema {
        self.0.get()
    }

    /// Applies and saves a choice.
    pub fn escolher(self, tema: Tema) {
        self.0.set(tema);
        if let Some(armazem) = armazem() {
            // A full or blocked storage only means that the choice is not remembered.
            let _ = match tema.codigo() {
                Some(codigo) => armazem.set_item(CHAVE, codigo),
                None => armazem.remove_item(CHAVE),
            };
        }
        if let Some(raiz) = document().document_element() {
            let _ = match tema.codigo().unwrap_or_else(preferido) {
                "claro" => raiz.remove_attribute("data-tema"),
                codigo => raiz.set_attribute("data-tema", codigo),
            };
        }
    }
}

/// The theme of this page.
#[must_use]
pub fn usa_tema() -> UsoTema {
    expect_context()
}

fn armazem() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// What the system prefers, by the same questions as the boot script.
fn preferido() -> &'static str {
    let prefere = |consulta| {
        window()
            .match_media(consulta)
            .ok()
            .flatten()
            .is_some_and(|m| m.matches())
    };
    if prefere("(prefers-contrast: more)") {
        "contraste"
    } else if prefere("(prefers-color-scheme: dark)") {
        "escuro"
    } else {
        "claro"
    }
}
