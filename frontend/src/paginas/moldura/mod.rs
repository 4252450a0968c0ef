//! The shell around every page of a signed-in person, and the guard of each route.

mod cabecalho;
mod conta;
mod foco;
mod guarda;
mod paleta;
mod rodape;
mod tema;

pub use guarda::Guarda;
use leptos::prelude::*;
pub use paleta::Paleta;

use self::cabecalho::Cabecalho;
use self::foco::{Pulos, focar};
use self::rodape::Rodape;
use crate::programas::Programa;

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
        {expect_context::<Programa>().paleta.map(|paleta| paleta())}
    }
}
