//! Everything that crosses the wire, once: the server writes these types, the SPA and the tests read them.
//!
//! Architecture invariant: only this crate defines JSON that leaves the process. Instants are RFC 3339 UTC,
//! ids are opaque text, decimals are text.

pub mod analise;
pub mod anexo;
pub mod anotacoes;
pub mod motivo;
pub mod nota;
pub mod pedido;
pub mod prazo;
pub mod problema;
pub mod recibo;
pub mod sessao;
pub mod upload;
pub mod verificacao;
pub mod visao;
pub mod webhook;

use serde::{Deserialize, Serialize};

/// One page of a list (3.1): the items and the cursor of the next page, absent on the last one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pagina<T> {
    /// The items, in the order of the list.
    pub itens: Vec<T>,
    /// Opaque, authenticated and bound to the filters; send it back as `cursor`.
    pub proximo_cursor: Option<String>,
}

/// A list that always fits in one answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lista<T> {
    /// The items, in the order of the list.
    pub itens: Vec<T>,
}
