//! Puts the shared state in place and hands over to the routes.

use leptos::prelude::*;
use leptos_router::components::Router;

use crate::estado::{Acesso, Anuncio, Relogio, UsoTema};
use crate::rotas::Rotas;

/// The whole app.
#[component]
pub fn Aplicacao() -> impl IntoView {
    provide_context(UsoTema::iniciar());
    provide_context(Relogio::iniciar());
    provide_context(Acesso::iniciar());
    let anuncio = Anuncio::novo();
    provide_context(anuncio);
    view! {
        <Router>
            <Rotas/>
        </Router>
        <p class="so-leitor anuncio" role="status" aria-live="polite">{move || anuncio.texto()}</p>
    }
}
