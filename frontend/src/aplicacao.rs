//! Puts the shared state in place and hands over to the routes.

use leptos::prelude::*;
use leptos_router::components::Router;

use crate::estado::{Acesso, Anuncio, Relogio, UsoTema, viva};
use crate::programas::Programa;
use crate::rotas::Rotas;

/// A whole program.
#[component]
pub fn Aplicacao(
    /// Which one.
    programa: Programa,
) -> impl IntoView {
    provide_context(programa);
    provide_context(UsoTema::iniciar());
    provide_context(Relogio::iniciar());
    provide_context(Acesso::iniciar());
    let anuncio = Anuncio::novo();
    provide_context(anuncio);
    view! {
        <Router>
            <Rotas programa/>
        </Router>
        <p class="so-leitor anuncio" role="status" aria-live="polite">{viva(move || anuncio.texto())}</p>
    }
}
