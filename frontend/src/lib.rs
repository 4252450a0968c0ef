//! The browser side of the platform. It talks to the server only through the types of `contrato` and asks `dominio`
//! for every rule. Architecture invariant: no rule, code or JSON shape is retyped here.
//!
//! One library, several programs: a browser downloads the pages of the program it opens, and no others (4.4).

#![expect(
    unreachable_pub,
    reason = "only the programs leave this library; `pub` tells what other modules of the app use"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "properties of a component are owned by the builder that Leptos makes for it"
)]

mod api;
mod aplicacao;
mod componentes;
mod estado;
mod paginas;
mod programas;
mod rotas;
mod textos;

pub use programas::{analise, envio, equipe, portal};
