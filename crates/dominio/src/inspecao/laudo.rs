//! What is written down of the portão for a file that was kept.

use serde::{Deserialize, Serialize};

use super::Sinal;

/// The outcome of the portão for a versão.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Laudo {
    /// False when nobody could look (`inspecao_impossivel`): the analyst does (2.3).
    pub inspecionado: bool,
    /// What is worth a look, each once.
    pub sinais: Vec<Sinal>,
}
