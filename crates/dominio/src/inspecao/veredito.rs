//! The answer of the portão.

use serde::{Deserialize, Serialize};

use super::{MotivoRecusa, Sinal};

/// What the portão says of a file (2.3). A file that could not be judged has no veredito.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "resultado", rename_all = "snake_case")]
pub enum Veredito {
    /// Kept.
    Aceito {
        /// What the analyst should know, each once.
        sinais: Vec<Sinal>,
    },
    /// Not kept: 422 `arquivo_recusado`.
    Recusado {
        /// Why.
        motivo: MotivoRecusa,
        /// The entry of the ZIP, or the part of the file, at fault.
        onde: Option<String>,
    },
}

impl Veredito {
    /// Whether the file is kept.
    #[must_use]
    pub const fn aceito(&self) -> bool {
        matches!(self, Self::Aceito { .. })
    }

    /// The refusal as a person reads it: what is wrong, where, and what to do.
    #[must_use]
    pub fn explicacao(&self) -> Option<String> {
        let Self::Recusado { motivo, onde } = self else {
            return None;
        };
        let onde = onde
            .as_ref()
            .map(|onde| format!(" Onde: {onde}."))
            .unwrap_or_default();
        Some(format!("{motivo}{onde} {}", motivo.orientacao()))
    }
}
