//! The papers, read back by another library.

#![expect(
    clippy::unwrap_used,
    reason = "a scene that cannot be set up fails the test"
)]

mod decisao;
mod leitura;
mod recibo;
