//! Looks into a file without trusting it (2.3 *inspection*, 5.1 items 5 to 7).
//!
//! Two parts. [`portao`] runs before the answer and is the only one that refuses; it never decodes the
//! content of a page. [`avisos`] runs afterwards with a budget and tells of colours, sizes and entries.
//! Both are pure functions of the bytes. The server never calls them itself: [`Inspetor`] starts
//! a child that confines itself ([`inspecionar_filho`]) and answers in one line of JSON.
//!
//! Architecture invariants: no function here opens a file by name, and what dies or runs out of budget is
//! never a refusal.

mod avisos;
mod chamar;
mod confinamento;
mod filho;
mod limites;
mod numeros;
mod ole;
mod ooxml;
mod pdf;
mod portao;
mod recusa;
mod zip;

pub use avisos::avisos;
pub use chamar::{Impossivel, Inspetor, Resultado};
pub use confinamento::{Alcance, Confinamento, FalhaDeLimite, confinar};
pub use filho::{FalhaDoFilho, Parte, Resposta, inspecionar_filho};
pub use limites::Limites;
pub use portao::portao;
