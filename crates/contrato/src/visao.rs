//! The saved views of the consulta (4.2).

use serde::{Deserialize, Serialize};
use validator::Validate;

/// A named address of the consulta.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Visao {
    /// Its name, unique in the account.
    #[validate(length(min = 1, max = 60))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 60))]
    pub nome: String,
    /// The query of `/pedidos`, without `?` and cursor; empty for no filter.
    #[validate(length(max = 2000))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub consulta: String,
}

/// Body of `PUT /conta/visoes`: all of them, each time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Visoes {
    /// In the order in which they are shown.
    #[validate(length(max = 30), nested)]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub itens: Vec<Visao>,
}

/// The saved views of the account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisoesSalvas {
    /// `ETag` value, 0 before the first save.
    pub revisao: i64,
    /// In the order in which they are shown.
    pub itens: Vec<Visao>,
}
