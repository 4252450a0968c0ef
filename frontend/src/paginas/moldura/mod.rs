//! The shell around every page of a signed-in person, and the guard of each route.

mod cabecalho;
mod conta;
mod foco;
mod guarda;
mod rodape;
mod tema;

pub use guarda::Guarda;
use leptos::prelude::*;

use self::cabecalho::Cabecalho;
use self::foco::{Pulos, focar};
use self::rodape::Rodape;

/// Skip links, header, page, footer.
#[component]
pub fn Moldura(
    /// The page.
    children: Children,
) -> impl IntoView {
    view! {
        <Pulos/>
        <Cabecalho/>
        <main class="pagina" id="conteudo" tabindex="-1">{children()}</main>
        <Rodape/>
    }
}
